package org.postern.net.dns.service;

import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.model.Security;

/** The services that a domain announces to mail programs (RFC 6186 section 3, RFC 8314 section 5.1). */
public enum MailService {

	IMAP("_imap", "imap", false),
	IMAPS("_imaps", "imap", true),
	POP3("_pop3", "pop3", false),
	POP3S("_pop3s", "pop3", true),
	SUBMISSION("_submission", "smtp", false),
	SUBMISSIONS("_submissions", "smtp", true);

	private final String label;
	private final String protocol;
	private final boolean implicit;

	MailService(String label, String protocol, boolean implicit) {
		this.label = label;
		this.protocol = protocol;
		this.implicit = implicit;
	}

	/** As it is written in front of the domain: {@code _imaps}. */
	public String label() {
		return label;
	}

	/** The id of the mail protocol. */
	public String protocol() {
		return protocol;
	}

	/** Whether TLS comes before the first word. */
	public boolean implicitTls() {
		return implicit;
	}

	/** The same protocol, with TLS the other way. */
	public MailService counterpart() {
		return values()[ordinal() ^ 1];
	}

	/** Under which name its records are found. */
	public String name(String domain) {
		return label + "._tcp." + domain;
	}

	/** Whether a listener is such a service, meant for mail programs in the first place. */
	public boolean describes(Listener listener) {
		boolean meant = listener.role() == Role.ACCESS || listener.role() == Role.SUBMISSION;
		return meant && listener.protocol().equals(protocol)
				&& listener.security() == Security.IMPLICIT_TLS == implicit;
	}
}
