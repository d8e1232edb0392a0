package org.postern.web;

import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.web.ProfileSource;

/** Answers with documents: which one, and who may keep it. */
record Documents(ProfileSource source) {

	/** What all of the asker's domain are told. */
	Answer shared(String format, Asker asker) {
		return asker.domain(source).flatMap(domain -> source.document(format, domain)).map(Answer::shared)
				.orElseGet(Answer::nothing);
	}

	/** With the asker's address filled in, where it says one. */
	Answer personal(String format, Asker asker) {
		Optional<MailAddress> address = asker.address();
		return address.isEmpty() ? shared(format, asker)
				: source.document(format, address.get()).map(Answer::personal).orElseGet(Answer::nothing);
	}
}
