package org.postern.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.postern.api.model.MailAddress;

/** Autodiscover version 2: tells newer programs where the XML is; the address is a parameter, or the end of the path. */
record AutodiscoverJsonPage(Documents documents) implements Page {

	static final String PREFIX = "/autodiscover/autodiscover.json/v1.0/";
	private static final String PROTOCOL = "AutodiscoverV1";

	@Override
	public String name() {
		return "autodiscover-json";
	}

	@Override
	public Answer answer(Question question) {
		if (!question.query().first("protocol").orElse(PROTOCOL).equalsIgnoreCase(PROTOCOL)) {
			return new Answer(400, "application/json", """
					{"ErrorCode":"InvalidProtocol","ErrorMessage":"Supported values are 'AutodiscoverV1'."}
					""".getBytes(StandardCharsets.UTF_8), Answer.UNKEPT);
		}
		return documents.shared("autodiscover-json", new Asker(address(question), question.host()));
	}

	private static Optional<MailAddress> address(Question question) {
		return question.path().length() > PREFIX.length() ? Question.address(question.path().substring(PREFIX.length()))
				: question.asker().address();
	}
}
