package org.postern.web;

import java.util.Locale;

/** Configuration profiles for iPhone, iPad and Mac, to be opened in a browser; {@code protocol=pop3} asks for POP. */
record ApplePage(Documents documents) implements Page {

	@Override
	public String name() {
		return "mobileconfig";
	}

	@Override
	public Answer answer(Question question) {
		String protocol = question.query().first("protocol").orElse("imap").toLowerCase(Locale.ROOT);
		return documents.personal(protocol.startsWith("pop") ? "mobileconfig-pop" : "mobileconfig-imap", question.asker());
	}
}
