package org.postern.backend.postfixdovecot.dovecot;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of Dovecot's settings, which changed with version 2.4. */
public enum Dialect {

	V2_3("disable_plaintext_auth", "address", "ssl_cert", "ssl_key", "<", "$default_login_user"),
	V2_4("auth_allow_cleartext", "listen", "ssl_server_cert_file", "ssl_server_key_file", "",
			"$SET:default_login_user");

	private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*", Pattern.DOTALL);

	private final String cleartextLogin;
	private final String address;
	private final String chain;
	private final String key;
	private final String fromFile;
	private final String loginUser;

	Dialect(String cleartextLogin, String address, String chain, String key, String fromFile, String loginUser) {
		this.cleartextLogin = cleartextLogin;
		this.address = address;
		this.chain = chain;
		this.key = key;
		this.fromFile = fromFile;
		this.loginUser = loginUser;
	}

	/** @param version what {@code dovecot --version} says: {@code 2.3.19.1 (9b53102964)} */
	public static Dialect of(String version) {
		Matcher matcher = VERSION.matcher(version.strip());
		boolean newer = matcher.matches() && (Integer.parseInt(matcher.group(1)) > 2
				|| Integer.parseInt(matcher.group(1)) == 2 && Integer.parseInt(matcher.group(2)) >= 4);
		return newer ? V2_4 : V2_3;
	}

	/** The setting that says whether a login in cleartext is taken. */
	String cleartextLogin() {
		return cleartextLogin;
	}

	/** That setting's value. Its sense was reversed. */
	String cleartextLogin(boolean allowed) {
		return allowed == (this == V2_4) ? "yes" : "no";
	}

	/** Whether that setting's value allows a login in cleartext. */
	boolean allowsCleartextLogin(String value) {
		return value.equals("yes") == (this == V2_4);
	}

	/** Where settings of plug-ins stand, where any are stated. */
	Optional<ConfBlock> ofPlugins(ConfBlock settings) {
		return this == V2_4 ? Optional.of(settings) : settings.block("plugin", "");
	}

	/** Lines with settings of plug-ins. */
	String forPlugins(List<String> lines) {
		return this == V2_4 ? String.join("\n", lines) + "\n" : "plugin {\n  " + String.join("\n  ", lines) + "\n}\n";
	}

	/** The setting of a listener that says at which addresses it is. */
	String address() {
		return address;
	}

	String chain() {
		return chain;
	}

	String key() {
		return key;
	}

	/** How a setting says that its value is in a file. */
	String file(String path) {
		return fromFile + path;
	}

	/** Whom programs run as that nobody has logged in to. */
	String loginUser() {
		return loginUser;
	}
}
