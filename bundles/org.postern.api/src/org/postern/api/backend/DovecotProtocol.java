package org.postern.api.backend;

import java.util.List;
import java.util.Locale;

/**
 * A protocol that Dovecot speaks beside IMAP and POP3. A plug-in that adds the protocol registers this service, and the
 * backends that administer Dovecot write, read and prove its listeners as they do those of IMAP. Stateless and
 * thread-safe.
 */
public interface DovecotProtocol {

	/** The protocol's id, as policies have it. */
	String id();

	/** What people call it: {@code IMAP}. */
	default String label() {
		return id().toUpperCase(Locale.ROOT);
	}

	/**
	 * Dovecot's own word for it: in {@code protocols}, and in blocks {@code protocol WORD}. Handshakes on the server
	 * itself are made by {@code openssl s_client -starttls WORD}.
	 */
	String word();

	/** The program that takes connections until users are logged in, which Dovecot's service for it is named after. */
	default String program() {
		return id() + "-login";
	}

	/** What brings the program, for people: {@code dovecot-imapd on Debian}. */
	String installation();

	/** The settings of the protocol that Dovecot follows; others have no effect there. */
	default List<DovecotSetting<?>> settings() {
		return List.of();
	}
}
