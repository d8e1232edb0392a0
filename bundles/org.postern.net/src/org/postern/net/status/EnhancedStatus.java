package org.postern.net.status;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enhanced mail system status code (RFC 3463), such as {@code 5.7.1}.
 *
 * @param kind    2 success, 4 later, 5 no
 * @param subject 0 to 999: what it is about
 * @param detail  0 to 999: what exactly
 */
public record EnhancedStatus(int kind, int subject, int detail) {

	/** Behind the reply code of a line (RFC 2034), or at the start of bare text. */
	private static final Pattern PLACE = Pattern.compile("^(?:[245][0-9]{2}[ -])?([245])\\.([0-9]{1,3})\\.([0-9]{1,3})(?![0-9.])");

	public EnhancedStatus {
		if (kind != 2 && kind != 4 && kind != 5) {
			throw new IllegalArgumentException("A status begins with 2, 4 or 5, not " + kind);
		}
	}

	/** The code in a line of a reply: {@code 550 5.7.1 Relaying denied}. */
	public static Optional<EnhancedStatus> in(String line) {
		Matcher matcher = PLACE.matcher(line);
		return matcher.find() ? Optional.of(new EnhancedStatus(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
				: Optional.empty();
	}

	private static int number(Matcher matcher, int group) {
		return Integer.parseInt(matcher.group(group));
	}

	/** Without the kind, as registries list it: {@code 7.1}. */
	String topic() {
		return subject + "." + detail;
	}

	/** Without the detail: {@code 7.0}, which every subject has. */
	String subjectTopic() {
		return subject + ".0";
	}

	@Override
	public String toString() {
		return kind + "." + subject + "." + detail;
	}
}
