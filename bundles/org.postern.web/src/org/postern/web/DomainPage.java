package org.postern.web;

/**
 * A document that is the same for everybody of a domain: that of autoconfig, in which placeholders stand for the address.
 *
 * @param name the format's id, by which it is also counted
 */
record DomainPage(String name, Documents documents) implements Page {

	@Override
	public Answer answer(Question question) {
		return documents.shared(name, question.asker());
	}
}
