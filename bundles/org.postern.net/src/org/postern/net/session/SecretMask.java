package org.postern.net.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.postern.api.secret.Secret;
import org.postern.net.sasl.Credentials;

/** Hides secrets in what a server says: some repeat what they were told. */
final class SecretMask {

	static final String MASK = UserTalk.MASK;
	/** What is shorter would hide half of every sentence. */
	private static final int SHORTEST = 4;

	private final List<Secret> secrets;

	SecretMask(Credentials credentials) {
		this.secrets = Stream.concat(Stream.of(credentials.password()), credentials.token().stream()).toList();
	}

	String hide(String text) {
		String hidden = text;
		for (Secret secret : secrets) {
			for (String form : secret.use(SecretMask::forms)) {
				hidden = hidden.replace(form, MASK);
			}
		}
		return hidden;
	}

	/** As it is, as Latin-1 would show it, and in base64. */
	private static List<String> forms(char[] characters) {
		String text = new String(characters);
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		List<String> forms = new ArrayList<>();
		if (text.length() >= SHORTEST) {
			forms.addAll(List.of(text, new String(bytes, StandardCharsets.ISO_8859_1),
					Base64.getEncoder().encodeToString(bytes)));
		}
		return forms;
	}
}
