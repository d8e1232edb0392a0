package org.postern.web;

/** Any other format by its id: {@code /setup/text?email=anna@example.org}. */
record DocumentPage(Documents documents) implements Page {

	static final String PREFIX = "/setup/";

	@Override
	public String name() {
		return "document";
	}

	@Override
	public Answer answer(Question question) {
		return documents.personal(question.path().substring(PREFIX.length()), question.asker());
	}
}
