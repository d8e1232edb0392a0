package org.postern.mail.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.mail.DeliveryReport.Action;
import org.postern.mail.DeliveryReport.Fate;

/**
 * The part of a report that programs read (RFC 3464 section 2): fields of the message, then a group of fields for each
 * recipient. A group that makes no sense is passed over.
 */
record ReportFields(Optional<String> envelopeId, List<Fate> recipients) {

	private static final int MOST_RECIPIENTS = 1_000;
	private static final int MOST_TEXT = 500;
	private static final Pattern FOLD = Pattern.compile("\n[ \\t]+");
	private static final Pattern STATUS = Pattern.compile("([245])\\.\\d{1,3}\\.\\d{1,3}");
	private static final Pattern XTEXT = Pattern.compile("\\+([0-9A-F]{2})");

	static ReportFields read(String text) {
		List<Map<String, String>> groups = groups(FOLD.matcher(text.replaceAll("\\r\n?", "\n")).replaceAll(" "));
		List<Fate> recipients = new ArrayList<>();
		groups.stream().limit(MOST_RECIPIENTS).forEach(group -> fate(group).ifPresent(recipients::add));
		Optional<String> envelopeId = groups.stream().findFirst()
				.flatMap(group -> Optional.ofNullable(group.get("original-envelope-id"))).map(ReportFields::decoded);
		return new ReportFields(envelopeId, recipients);
	}

	private static List<Map<String, String>> groups(String text) {
		List<Map<String, String>> groups = new ArrayList<>();
		for (String group : text.split("(\n[ \\t]*){2,}")) {
			Map<String, String> fields = new HashMap<>();
			group.lines().map(line -> line.split(":", 2)).filter(field -> field.length == 2)
					.forEach(field -> fields.putIfAbsent(field[0].strip().toLowerCase(Locale.ROOT), plain(field[1])));
			if (!fields.isEmpty()) {
				groups.add(fields);
			}
		}
		return groups;
	}

	/** It is shown on terminals. */
	private static String plain(String text) {
		String one = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
		return one.substring(0, Math.min(one.length(), MOST_TEXT));
	}

	private static Optional<Fate> fate(Map<String, String> fields) {
		Optional<Action> action = action(fields.getOrDefault("action", ""));
		String status = fields.getOrDefault("status", "").split("[ (]", 2)[0];
		String last = typed(fields.getOrDefault("final-recipient", ""));
		if (action.isEmpty() || last.isEmpty() || !agree(action.get(), status)) {
			return Optional.empty();
		}
		return Optional.of(new Fate(action.get(), status, Optional.ofNullable(fields.get("original-recipient"))
				.map(ReportFields::typed).map(ReportFields::decoded), last, typed(fields.getOrDefault("diagnostic-code", ""))));
	}

	private static Optional<Action> action(String word) {
		return List.of(Action.values()).stream().filter(action -> action.name().equalsIgnoreCase(word.split("[ (]", 2)[0]))
				.findFirst();
	}

	/** What failed has no code of success, and the other way round (RFC 3463 section 2). */
	private static boolean agree(Action action, String status) {
		boolean done = status.startsWith("2");
		return STATUS.matcher(status).matches() && done != (action == Action.FAILED || action == Action.DELAYED);
	}

	/** Without the type before the semicolon: {@code rfc822; anna@example.org}. */
	private static String typed(String text) {
		int semicolon = text.indexOf(';');
		return text.substring(semicolon + 1).strip();
	}

	/** As RFC 3461 section 4 has it: {@code +3D} for an equals sign. */
	private static String decoded(String xtext) {
		return XTEXT.matcher(xtext).replaceAll(code -> Matcher
				.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
	}
}
