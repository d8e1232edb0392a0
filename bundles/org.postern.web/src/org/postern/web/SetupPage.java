package org.postern.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.profile.FormatInfo;
import org.postern.api.web.ProfileSource;

/**
 * The set-up page for people, in the language that their browser asks for. English is the format
 * {@code setup-page}, any other one has its tag behind that: {@code setup-page-de}.
 */
record SetupPage(Documents documents, ProfileSource source) implements Page {

	private static final String FORMAT = "setup-page";
	/** It needs nothing from anywhere, so nothing is allowed to it. */
	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	@Override
	public String name() {
		return "setup";
	}

	@Override
	public Answer answer(Question question) {
		Asker asker = question.asker();
		List<String> formats = asker.domain(source).map(source::formats).orElse(List.of()).stream().map(FormatInfo::id).toList();
		String language = question.query().first("lang").orElse(question.languages());
		return documents.personal(format(formats, language), asker).with("Vary", "Accept-Language")
				.with("Content-Security-Policy", POLICY).with("X-Frame-Options", "DENY").with("Referrer-Policy", "no-referrer");
	}

	private static String format(List<String> formats, String languages) {
		return wanted(languages).stream().takeWhile(language -> !language.equals("en"))
				.map(language -> FORMAT + "-" + language).filter(formats::contains).findFirst().orElse(FORMAT);
	}

	/** Languages without their regions, preferred first; none if the header is not written correctly. */
	private static List<String> wanted(String languages) {
		try {
			return Optional.of(languages).filter(text -> !text.isBlank()).map(Locale.LanguageRange::parse).orElse(List.of())
					.stream().map(range -> range.getRange().split("-")[0]).toList();
		} catch (IllegalArgumentException e) {
			return List.of();
		}
	}
}
