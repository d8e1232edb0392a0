package org.postern.web;

import java.util.Optional;

import org.postern.api.model.MailAddress;

/**
 * A request as the pages understand it.
 *
 * @param path      as it came, decoded
 * @param host      which host was asked, without a port
 * @param query     what stands behind the question mark
 * @param languages the header {@code Accept-Language}, empty if there is none
 * @param body      of a POST
 */
record Question(String path, String host, Query query, String languages, byte[] body) {

	/** Who asks; a placeholder or a word that is no address says nothing. */
	Asker asker() {
		return new Asker(query.first("emailaddress", "email").flatMap(Question::address), host);
	}

	static Optional<MailAddress> address(String text) {
		try {
			return Optional.of(MailAddress.parse(text));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
