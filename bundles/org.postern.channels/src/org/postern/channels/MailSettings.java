package org.postern.channels;

import java.util.Arrays;
import java.util.List;

import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.profile.ChannelException;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.mail.Correspondent;

/** How mail is sent, and what it says. */
record MailSettings(SettingValues values) {

	static final Setting<String> HOST = text("host", "Mail server", "The server to send by. An example: mail.example.org");
	static final Setting<Integer> PORT = new Setting<>("port", "Port", "465 with tls, 587 with starttls.",
			new SettingType.WholeNumber(1, 65535), 587, false);
	static final Setting<String> SECURITY = new Setting<>("security", "Security",
			"tls: from the first byte. starttls: the connection is upgraded, or nothing is sent. none: in cleartext.",
			new SettingType.Choice(List.of("tls", "starttls", "none")), "starttls", false);
	static final Setting<String> USER = text("user", "User", "Whom to log in as; nothing where the server asks for no login.");
	static final Setting<String> FROM = text("from", "From", "The address that users see, and answer to.");
	static final Setting<String> FROM_NAME = text("from-name", "Name", "The name that users see. An example: Mail team");
	static final Setting<String> BOUNCES = text("bounces-to", "Bounces to",
			"Who is told of what cannot be delivered (the envelope sender); nothing for the same as 'from'.");
	static final Setting<String> LANGUAGE = text("language", "Language",
			"For users whose language is not known: a tag such as de. Nothing for English.");
	static final Setting<String> TEMPLATES = folder("templates", "Templates",
			"A folder with a text for each language, such as de.txt, absolute or within the site's folder; nothing for "
					+ "Postern's own texts.");
	static final Setting<String> ATTACH = new Setting<>("attach", "Attach",
			"Which documents come along, by the ends of their names.", new SettingType.Text(), ".mobileconfig, .pdf, .html",
			false);
	static final Setting<Integer> RATE = new Setting<>("per-minute", "Messages a minute",
			"How many are sent at the most; 0 for no limit.", new SettingType.WholeNumber(0, 100_000), 60, false);
	static final Setting<String> PREVIEW = folder("preview", "Preview",
			"A folder: the messages are written there as .eml files, to be looked at, and none is sent.");

	static final List<Setting<?>> ALL = List.of(HOST, PORT, SECURITY, USER, FROM, FROM_NAME, BOUNCES, LANGUAGE, TEMPLATES,
			ATTACH, RATE, PREVIEW);

	private static Setting<String> text(String key, String label, String hint) {
		return new Setting<>(key, label, hint, new SettingType.Text(), "", false);
	}

	private static Setting<String> folder(String key, String label, String hint) {
		return new Setting<>(key, label, hint, new SettingType.Text(SettingType.Text.Named.FOLDER), "", false);
	}

	String get(Setting<String> setting) {
		return values.get(setting).strip();
	}

	private String required(Setting<String> setting) throws ChannelException {
		String stated = get(setting);
		if (stated.isEmpty()) {
			throw new ChannelException("The channel mail needs '" + setting.key() + "'", setting.hint());
		}
		return stated;
	}

	/** @throws ChannelException if what is stated is not enough to send mail, or to write what would be sent */
	void require() throws ChannelException {
		bouncesTo();
		if (get(PREVIEW).isEmpty()) {
			endpoint();
		}
	}

	/** Where mail is handed over. */
	Endpoint endpoint() throws ChannelException {
		Security security = switch (values.get(SECURITY)) {
			case "tls" -> Security.IMPLICIT_TLS;
			case "none" -> Security.NONE;
			default -> Security.STARTTLS_REQUIRED;
		};
		return new Endpoint("smtp", required(HOST), values.get(PORT), security,
				authentication(security), Role.SUBMISSION);
	}

	private Authentication authentication(Security security) {
		if (get(USER).isEmpty()) {
			return Authentication.NONE;
		}
		return security == Security.NONE ? Authentication.CLEARTEXT_ALLOWED : Authentication.TLS_ONLY;
	}

	Correspondent from() throws ChannelException {
		try {
			return new Correspondent(address(FROM, required(FROM)), get(FROM_NAME));
		} catch (IllegalArgumentException e) {
			throw new ChannelException("The setting 'from-name' is wrong: " + e.getMessage(), "Write it in one line.", e);
		}
	}

	MailAddress bouncesTo() throws ChannelException {
		MailAddress from = from().address();
		return get(BOUNCES).isEmpty() ? from : address(BOUNCES, get(BOUNCES));
	}

	private static MailAddress address(Setting<String> setting, String text) throws ChannelException {
		try {
			return MailAddress.parse(text);
		} catch (IllegalArgumentException e) {
			throw new ChannelException("The setting '" + setting.key() + "' is wrong: " + e.getMessage(), setting.hint(), e);
		}
	}

	/** Whether a document comes along. */
	boolean attaches(String name) {
		return Arrays.stream(get(ATTACH).split("[,\\s]+")).anyMatch(end -> !end.isEmpty() && name.endsWith(end));
	}

	/** Under which the password is stored. */
	String passwordKey() {
		return "smtp/" + get(USER) + "@" + get(HOST);
	}
}
