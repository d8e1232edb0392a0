package org.postern.web;

/** Thunderbird and others that read autoconfig. Placeholders stand for the address, so it is the same for everybody. */
record AutoconfigPage(Documents documents) implements Page {

	@Override
	public String name() {
		return "autoconfig";
	}

	@Override
	public Answer answer(Question question) {
		return documents.shared("autoconfig", question.asker());
	}
}
