package org.postern.ui.widgets;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.stream.Collectors;

import org.postern.api.finding.Severity;

/** How many findings there are, in words. */
public final class FindingCount {

	private FindingCount() {
	}

	/** {@code 1 error, 2 warnings}, worst first; empty where there are none. */
	public static String words(Collection<Severity> found) {
		return Arrays.stream(Severity.values()).sorted(Comparator.reverseOrder()).filter(found::contains)
				.map(severity -> MessageFormat.format(pattern(severity), Collections.frequency(found, severity)))
				.collect(Collectors.joining(", "));
	}

	private static String pattern(Severity severity) {
		return switch (severity) {
			case ERROR -> Messages.count_errors;
			case WARNING -> Messages.count_warnings;
			case ADVICE -> Messages.count_advice;
			case INFO -> Messages.count_notes;
		};
	}
}
