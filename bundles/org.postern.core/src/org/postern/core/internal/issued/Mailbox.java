package org.postern.core.internal.issued;

import java.util.Locale;

import org.postern.api.model.AsciiName;
import org.postern.api.model.MailAddress;

/** Tells mailboxes and domains apart: nobody has two that differ in case alone, or in how the domain's letters are written. */
public final class Mailbox {

	private Mailbox() {
	}

	/** The same for every way to write the address. */
	public static String of(MailAddress address) {
		return address.localPart().toLowerCase(Locale.ROOT) + "@" + domain(address.domain());
	}

	/** The same for every way to write a domain. */
	public static String domain(String name) {
		return AsciiName.of(name).toLowerCase(Locale.ROOT);
	}
}
