package org.postern.api.model;

import java.util.List;
import java.util.Optional;

import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;

/**
 * How long POP3 mail stays, read from the settings that the POP3 protocol contributes. Two different periods:
 * <em>hold</em> keeps what a POP3 client deleted, <em>expire</em> removes what has grown old.
 *
 * @param hold       how long a message deleted by POP3 stays on the server, counted from its deletion
 * @param expire     the age at which a message is removed, counted from its arrival
 * @param holdFolder the IMAP folder in which held messages can be seen
 */
public record Retention(Term hold, Term expire, String holdFolder) {

	/** The id of the protocol whose settings these are. */
	public static final String PROTOCOL = "pop3";

	public static final Setting<Term> HOLD = new Setting<>("hold", "Hold deleted mail for",
			"A message that a POP3 program deletes stays on the server this long: 30d, 0d for not at all, or forever.",
			new SettingType.TermType(), Term.ofDays(0), true);

	public static final Setting<Term> EXPIRE = new Setting<>("expire", "Remove mail older than",
			"Mail older than this is removed from the server: 365d, or forever to keep it.",
			new SettingType.TermType(), Term.forever(), true);

	public static final Setting<String> HOLD_FOLDER = new Setting<>("hold-folder", "Held mail is seen in",
			"The IMAP folder in which held messages can be found and rescued.",
			new SettingType.Text(), "POP3 held", false);

	/** Every setting of retention, in the order of a form. */
	public static List<Setting<?>> settings() {
		return List.of(HOLD, EXPIRE, HOLD_FOLDER);
	}

	/** The retention that holds where no override applies. */
	public static Retention general(SettingValues values) {
		return new Retention(values.get(HOLD), values.get(EXPIRE), values.get(HOLD_FOLDER));
	}

	/** The retention for one mailbox: its own override, then its domain's, then the general one. */
	public static Retention of(SettingValues values, MailAddress mailbox) {
		return new Retention(values.get(HOLD, mailbox), values.get(EXPIRE, mailbox), values.get(HOLD_FOLDER));
	}

	/** Days for {@code CAPA EXPIRE} (RFC 2449 section 6.7): empty where mail never expires. */
	public Optional<Integer> announcedDays() {
		return expire.isForever() ? Optional.empty() : Optional.of(expire.days().getAsInt());
	}
}
