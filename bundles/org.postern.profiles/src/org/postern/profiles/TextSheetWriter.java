package org.postern.profiles;

import java.util.Optional;
import java.util.regex.Pattern;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;

/** Writes the set-up guide as plain text in a language. Thread-safe. */
final class TextSheetWriter {

	private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

	private final SharedTexts<TextSheetBody, String> bodies = new SharedTexts<>();

	String write(ClientProfile profile, PageText words) {
		TextLines text = new TextLines();
		text.line(words.get("title", oneLine(profile.displayName(words.get("language"))))).line("");
		field(text, words, "domain", profile.domain());
		profile.address().map(MailAddress::toString).ifPresent(address -> field(text, words, "address", address));
		field(text, words, "user",
				profile.login().orElseGet(() -> words.get("user." + profile.userName().key(), profile.domain())));
		field(text, words, "password", words.get("password.value"));
		return text.raw(bodies.get(TextSheetBody.of(profile, words), TextSheetBody::write)).toString();
	}

	private static void field(TextLines text, PageText words, String key, String value) {
		text.line(words.get(key) + ": " + oneLine(value));
	}

	private static String oneLine(String given) {
		return Optional.of(CONTROL.matcher(given).replaceAll(" ").strip()).filter(kept -> !kept.isEmpty()).orElse("?");
	}
}
