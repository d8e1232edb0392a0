package org.postern.core.internal.probe.journey;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a Received header field as the servers of the world write it: what cannot be read is left empty. */
final class ReceivedField {

	private static final Pattern FROM = Pattern.compile("^\\s*from\\s+(\\S+)", Pattern.CASE_INSENSITIVE);
	private static final Pattern BY = Pattern.compile("(?:^|\\s)by\\s+(\\S+)", Pattern.CASE_INSENSITIVE);
	private static final Pattern WITH = Pattern.compile("\\swith\\s+([A-Za-z0-9]+)", Pattern.CASE_INSENSITIVE);
	private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
	private static final Pattern TLS = Pattern.compile("using TLS|version=TLS|\\bTLSv?1|cipher", Pattern.CASE_INSENSITIVE);
	private static final Pattern NEAR = Pattern.compile("\\[(127\\.|::1\\]|IPv6:::1)|\\blocalhost\\b|\\bLMTP\\b|\\blocal\\b",
			Pattern.CASE_INSENSITIVE);
	private static final Pattern SECURE = Pattern.compile("(ESMTP|LMTP|UTF8SMTP|UTF8LMTP|SMTP)SA?");

	private ReceivedField() {
	}

	static Hop read(String value) {
		int end = value.lastIndexOf(';');
		String clauses = end < 0 ? value : value.substring(0, end);
		String bare = uncommented(clauses);
		String with = find(WITH, bare).toUpperCase(Locale.ROOT);
		String from = find(FROM, bare);
		boolean tls = SECURE.matcher(with).matches() && with.length() > "SMTP".length() || TLS.matcher(clauses).find();
		boolean login = with.endsWith("SMTPA") || with.endsWith("SMTPSA") || clauses.contains("Authenticated sender");
		return new Hop(from, find(BY, bare), with, tls, login, from.isEmpty() || NEAR.matcher(clauses).find(),
				end < 0 ? Optional.empty() : time(value.substring(end + 1)));
	}

	private static String find(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? matcher.group(1) : "";
	}

	/** Comments may hold comments. */
	private static String uncommented(String text) {
		String bare = text;
		for (int depth = 0; depth < 5; depth++) {
			bare = COMMENT.matcher(bare).replaceAll(" ");
		}
		return bare;
	}

	/** RFC 5322 section 3.3, with the zone's name behind it in parentheses. */
	static Optional<Instant> time(String text) {
		String bare = uncommented(text).strip().replaceAll("\\s+", " ").replaceFirst("(?i) (UTC|Z)$", " GMT");
		try {
			return Optional.of(OffsetDateTime.parse(bare, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
