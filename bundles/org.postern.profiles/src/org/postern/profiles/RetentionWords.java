package org.postern.profiles;

import java.util.ArrayList;
import java.util.List;

import org.postern.api.model.Term;
import org.postern.api.profile.ClientProfile;

/** Retention in plain words. Hold is only spoken of where POP3 is offered, for it is POP3 that deletes. */
record RetentionWords(PageText words, ClientProfile profile) {

	List<String> paragraphs() {
		List<String> paragraphs = new ArrayList<>();
		if (profile.incoming().stream().anyMatch(endpoint -> endpoint.protocol().equals("pop3"))) {
			paragraphs.add(sentence("hold", profile.hold()));
		}
		paragraphs.add(sentence("expire", profile.expire()));
		return paragraphs;
	}

	private String sentence(String key, Term term) {
		if (term.isForever()) {
			return words.get(key + ".forever");
		}
		return words.get(term.isNone() ? key + ".none" : key + ".days", term.days().getAsInt());
	}
}
