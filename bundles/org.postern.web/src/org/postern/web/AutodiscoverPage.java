package org.postern.web;

import java.util.List;
import java.util.Optional;

/** Autodiscover in XML ([MS-OXDSCLI]): what Outlook posts, and others that do as it does. */
record AutodiscoverPage(Documents documents) implements Page {

	@Override
	public String name() {
		return "autodiscover";
	}

	@Override
	public List<String> methods() {
		return List.of("POST");
	}

	@Override
	public Answer answer(Question question) {
		return switch (AutodiscoverQuestion.read(question.body())) {
			case AutodiscoverQuestion.Settings asked -> documents.personal("autodiscover",
					new Asker(Optional.of(asked.address()), question.host()));
			case AutodiscoverQuestion.Other other -> Answer.text(400, "Only the settings of Outlook are told here, not "
					+ "those of schema " + other.schema() + "\n");
			case AutodiscoverQuestion.Malformed malformed -> Answer.text(400, malformed.reason() + "\n");
		};
	}
}
