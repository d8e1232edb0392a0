package org.postern.net.session;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells refusals apart: by codes that say one thing only, then by the words of well-known servers, then by the codes
 * that most servers use for everything.
 */
final class LoginRefusal {

	/** RFC 5530 for IMAP, RFC 2449 and RFC 3206 for POP3. */
	private static final Map<String, LoginResult> BRACKETS = Map.ofEntries(Map.entry("EXPIRED", LoginResult.EXPIRED),
			Map.entry("PRIVACYREQUIRED", LoginResult.NEEDS_TLS), Map.entry("CONTACTADMIN", LoginResult.CONTACT_ADMIN),
			Map.entry("AUTHORIZATIONFAILED", LoginResult.LOCKED), Map.entry("UNAVAILABLE", LoginResult.LATER),
			Map.entry("LIMIT", LoginResult.TOO_MANY), Map.entry("INUSE", LoginResult.IN_USE),
			Map.entry("IN-USE", LoginResult.IN_USE), Map.entry("LOGIN-DELAY", LoginResult.LOGIN_DELAY),
			Map.entry("SYS/TEMP", LoginResult.LATER), Map.entry("SYS/PERM", LoginResult.CONTACT_ADMIN));

	/** RFC 4954, RFC 5248. */
	private static final Map<String, LoginResult> ENHANCED = Map.ofEntries(Map.entry("5.7.9", LoginResult.TOO_WEAK),
			Map.entry("5.7.10", LoginResult.NEEDS_TLS), Map.entry("5.7.11", LoginResult.NEEDS_TLS),
			Map.entry("4.7.12", LoginResult.TRANSITION), Map.entry("5.7.13", LoginResult.LOCKED),
			Map.entry("5.5.4", LoginResult.MECHANISM_REFUSED), Map.entry("5.7.4", LoginResult.MECHANISM_REFUSED));

	private static final Map<String, LoginResult> CODES = Map.ofEntries(Map.entry("432", LoginResult.TRANSITION),
			Map.entry("534", LoginResult.TOO_WEAK), Map.entry("538", LoginResult.NEEDS_TLS),
			Map.entry("523", LoginResult.NEEDS_TLS), Map.entry("524", LoginResult.NEEDS_TLS),
			Map.entry("525", LoginResult.LOCKED), Map.entry("504", LoginResult.MECHANISM_REFUSED),
			Map.entry("500", LoginResult.MECHANISM_REFUSED), Map.entry("502", LoginResult.MECHANISM_REFUSED),
			Map.entry("503", LoginResult.MECHANISM_REFUSED));

	/** In this order. */
	private static final List<Words> WORDS = List.of(
			new Words("app(lication)?[- ]?(specific)?[ -]password", LoginResult.APP_PASSWORD),
			new Words("(plain ?text|cleartext).*(disallow|disabled|not allowed|tls|ssl)|must issue a starttls|(requires?|needs?|use) (tls|ssl|starttls)",
					LoginResult.NEEDS_TLS),
			new Words("expired", LoginResult.EXPIRED),
			new Words("too many|rate limit|throttl|too often|maximum number of", LoginResult.TOO_MANY),
			new Words("account.*(locked|disabled|suspended|blocked|inactive)|user.*(disabled|suspended)|locked out",
					LoginResult.LOCKED),
			new Words("web ?browser|web login|webalert", LoginResult.CONTACT_ADMIN),
			new Words("mailbox.*(in use|locked)|already.*(locked|in use)", LoginResult.IN_USE),
			new Words("(unknown|unsupported|unrecogni[sz]ed|invalid|not supported).*(mechanism|command|authentication type)|mechanism.*(not|un)",
					LoginResult.MECHANISM_REFUSED),
			new Words("try again later|temporar", LoginResult.LATER));

	private static final Pattern BRACKET = Pattern.compile("\\[([A-Z/-]+)[^\\]]*\\]");
	private static final Pattern ENHANCED_CODE = Pattern.compile("^[245][0-9]{2}[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3})");

	private LoginRefusal() {
	}

	private record Words(Pattern pattern, LoginResult result) {

		Words(String pattern, LoginResult result) {
			this(Pattern.compile(pattern), result);
		}
	}

	/** @param lines of a reply that is no yes */
	static LoginResult of(List<String> lines) {
		String text = String.join("\n", lines);
		return byWords(text, LoginResult.APP_PASSWORD).or(() -> byWords(text, LoginResult.CONTACT_ADMIN))
				.or(() -> bracket(text)).or(() -> enhanced(lines))
				.or(() -> WORDS.stream().flatMap(words -> match(words, text)).findFirst()).or(() -> code(lines))
				.orElseGet(() -> general(text));
	}

	/** @param result what a greeting that does not welcome would mean for a login */
	static LoginResult ofGreeting(LoginResult result) {
		return result.isLater() || result == LoginResult.CONTACT_ADMIN ? result : LoginResult.SERVER_FAILED;
	}

	/** What Google says with a code that means something else. */
	private static Optional<LoginResult> byWords(String text, LoginResult wanted) {
		return WORDS.stream().filter(words -> words.result() == wanted).flatMap(words -> match(words, text)).findFirst();
	}

	private static Stream<LoginResult> match(Words words, String text) {
		return words.pattern().matcher(text.toLowerCase(Locale.ROOT)).find() ? Stream.of(words.result()) : Stream.empty();
	}

	private static Optional<LoginResult> bracket(String text) {
		return BRACKET.matcher(text.toUpperCase(Locale.ROOT)).results()
				.flatMap(found -> Optional.ofNullable(BRACKETS.get(found.group(1))).stream()).findFirst();
	}

	private static Optional<LoginResult> enhanced(List<String> lines) {
		return lines.stream().map(ENHANCED_CODE::matcher).filter(Matcher::find)
				.flatMap(found -> Optional.ofNullable(ENHANCED.get(found.group(1))).stream()).findFirst();
	}

	private static Optional<LoginResult> code(List<String> lines) {
		return lines.stream().filter(line -> line.matches("[45][0-9]{2}([ -].*)?"))
				.flatMap(line -> Optional.ofNullable(CODES.get(line.substring(0, 3))).stream()).findFirst();
	}

	private static LoginResult general(String text) {
		String upper = text.toUpperCase(Locale.ROOT);
		if (upper.matches("(?s).*(\\[AUTHENTICATIONFAILED\\]|\\[AUTH\\]).*") || upper.matches("(?s)53[05]([ -].*)?")
				|| upper.matches("(?s)(P[0-9]+ NO|-ERR)\\b.*") || upper.matches("(?s).*\nP[0-9]+ NO\\b.*")) {
			return LoginResult.WRONG_PASSWORD;
		}
		if (upper.matches("(?s)4[0-9]{2}([ -].*)?")) {
			return LoginResult.LATER;
		}
		return upper.matches("(?s)(.*\n)?P[0-9]+ BAD\\b.*") ? LoginResult.MECHANISM_REFUSED : LoginResult.SERVER_FAILED;
	}
}
