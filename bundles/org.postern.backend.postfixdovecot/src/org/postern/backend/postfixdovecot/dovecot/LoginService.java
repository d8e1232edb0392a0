package org.postern.backend.postfixdovecot.dovecot;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.backend.DovecotProtocol;

/**
 * A service that takes connections of mail programs before they are logged in.
 *
 * @param block    its settings
 * @param protocol what is spoken there
 * @param demand   what it asks of connections that begin in cleartext
 */
record LoginService(ConfBlock block, DovecotProtocol protocol, Demand demand) {

	/** What the names of services and listeners that Postern made begin with. */
	static final String OURS = "postern-";

	/** The program's own arguments that say what a setting shall be for it alone. */
	private static final String OVERRIDE = "-o";

	/** The log-in services of a protocol, the usual one first. */
	static List<LoginService> of(ConfBlock settings, Dialect dialect, DovecotProtocol protocol) {
		return settings.blocks("service").filter(block -> program(block).equals(protocol.program()))
				.map(block -> new LoginService(block, protocol, demand(settings, dialect, protocol.word(), overrides(block))))
				.sorted((first, second) -> Boolean.compare(second.isUsual(), first.isUsual())).toList();
	}

	/** A setting as it holds for a protocol, where no service says otherwise. */
	static Optional<String> effective(ConfBlock settings, String protocol, String key) {
		return settings.blocks("protocol").filter(block -> applies(block.name(), protocol))
				.flatMap(block -> block.setting(key).stream()).reduce((first, last) -> last)
				.or(() -> settings.setting(key));
	}

	private static boolean applies(String name, String protocol) {
		return name.startsWith("!") ? !name.substring(1).equals(protocol) : name.equals(protocol);
	}

	private static Demand demand(ConfBlock settings, Dialect dialect, String protocol, Map<String, String> overrides) {
		String ssl = Optional.ofNullable(overrides.get("ssl")).or(() -> effective(settings, protocol, "ssl")).orElse("yes");
		String login = dialect.cleartextLogin();
		boolean allowed = Optional.ofNullable(overrides.get(login)).or(() -> effective(settings, protocol, login))
				.map(dialect::allowsCleartextLogin).orElse(false);
		Demand.Tls tls = Demand.Tls.of(ssl);
		return new Demand(tls, allowed && tls != Demand.Tls.REQUIRED);
	}

	private static String program(ConfBlock block) {
		String first = block.setting("executable").orElse("").split("\\s+", 2)[0];
		return first.substring(first.lastIndexOf('/') + 1);
	}

	private static Map<String, String> overrides(ConfBlock block) {
		Map<String, String> found = new TreeMap<>();
		List<String> words = Arrays.asList(block.setting("executable").orElse("").split("\\s+"));
		for (int i = 1; i < words.size() - 1; i++) {
			String[] pair = words.get(i + 1).split("=", 2);
			if (words.get(i).equals(OVERRIDE) && pair.length == 2) {
				found.put(pair[0], pair[1]);
			}
		}
		return found;
	}

	String name() {
		return block.name();
	}

	/** Whether it is the one that Dovecot has by itself. */
	boolean isUsual() {
		return name().equals(protocol.program());
	}

	boolean isOurs() {
		return name().startsWith(OURS);
	}
}
