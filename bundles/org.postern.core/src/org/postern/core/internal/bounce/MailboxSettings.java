package org.postern.core.internal.bounce;

import java.util.List;

import org.postern.api.backend.NeededSecret;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.core.bounce.BounceException;
import org.postern.mail.MailClient;

/** What must be known to read a mailbox. */
record MailboxSettings(SettingValues values) {

	static final Setting<String> HOST = text("host", "Mail server", "The server of the mailbox. An example: mail.example.org", "");
	static final Setting<String> USER = text("user", "User", "Whom to log in as. An example: bounces@example.org", "");
	static final Setting<String> PROTOCOL = new Setting<>("protocol", "Protocol",
			"imap, which finds reports by itself, or pop3, where the newest 5,000 messages are looked at.",
			new SettingType.Choice(List.of("imap", "pop3")), "imap", false);
	static final Setting<String> SECURITY = new Setting<>("security", "Security",
			"tls: from the first byte. starttls: the connection is upgraded, or nothing is sent. none: only within this computer.",
			new SettingType.Choice(List.of("tls", "starttls", "none")), "tls", false);
	static final Setting<Integer> PORT = new Setting<>("port", "Port", "0 for the usual one: 993 or 143, with pop3 995 or 110.",
			new SettingType.WholeNumber(0, 65_535), 0, false);
	static final Setting<String> FOLDER = text("folder", "Folder", "Where reports are filed, with imap.", MailClient.INBOX);
	static final Setting<Integer> DAYS = new Setting<>("days", "Days", "Older reports are left out.",
			new SettingType.WholeNumber(1, 3_650), 30, false);
	static final Setting<String> AUTHORITY = new Setting<>("ca", "Authority",
			"A PEM file with the certificate of a private authority; without it the platform's are trusted.",
			new SettingType.Text(SettingType.Text.Named.FILE), "", false);

	static final List<Setting<?>> ALL = List.of(HOST, USER, PROTOCOL, SECURITY, PORT, FOLDER, DAYS, AUTHORITY);

	private static Setting<String> text(String key, String label, String hint, String usual) {
		return new Setting<>(key, label, hint, new SettingType.Text(), usual, false);
	}

	List<NeededSecret> secrets() {
		String who = get(USER) + "@" + get(HOST);
		return get(USER).isEmpty() ? List.of()
				: List.of(new NeededSecret("mailbox-password", "Password of " + get(USER) + " at " + get(HOST),
						get(PROTOCOL) + "/" + who));
	}

	String get(Setting<String> setting) {
		return values.get(setting).strip();
	}

	String required(Setting<String> setting) throws BounceException {
		if (get(setting).isEmpty()) {
			throw new BounceException("The mailbox needs '" + setting.key() + "'", setting.hint());
		}
		return get(setting);
	}

	Endpoint endpoint() throws BounceException {
		Security security = switch (get(SECURITY)) {
			case "tls" -> Security.IMPLICIT_TLS;
			case "starttls" -> Security.STARTTLS_REQUIRED;
			default -> Security.NONE;
		};
		return new Endpoint(get(PROTOCOL), required(HOST), port(security == Security.IMPLICIT_TLS), security,
				security == Security.NONE ? Authentication.CLEARTEXT_ALLOWED : Authentication.TLS_ONLY, Role.ACCESS);
	}

	private int port(boolean tls) {
		boolean imap = get(PROTOCOL).equals("imap");
		int usual = imap ? tls ? 993 : 143 : tls ? 995 : 110;
		return values.get(PORT) == 0 ? usual : values.get(PORT);
	}
}
