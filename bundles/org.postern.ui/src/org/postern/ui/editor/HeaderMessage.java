package org.postern.ui.editor;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.core.site.SiteProblem;

/**
 * The line in the editor's head: the worst that is known of the text.
 *
 * @param text what is said; empty where all is well
 * @param type one of {@link IMessageProvider}'s
 */
record HeaderMessage(String text, int type) {

	static HeaderMessage of(List<SiteProblem> problems, List<Finding> findings) {
		if (!problems.isEmpty()) {
			SiteProblem first = problems.get(0);
			return new HeaderMessage(NLS.bind(Messages.header_problem,
					new Object[] { first.line(), first.message(), first.remedy() }), IMessageProvider.ERROR);
		}
		return findings.stream().map(Finding::severity).max(Severity::compareTo)
				.map(worst -> new HeaderMessage(NLS.bind(Messages.header_review, count(findings)), type(worst)))
				.orElse(new HeaderMessage("", IMessageProvider.NONE));
	}

	/** {@code 1 error, 2 warnings}, worst first. */
	private static String count(List<Finding> findings) {
		return Arrays.stream(Severity.values()).sorted((one, other) -> other.compareTo(one))
				.map(severity -> count(severity, findings)).filter(words -> !words.isEmpty())
				.collect(Collectors.joining(", "));
	}

	private static String count(Severity severity, List<Finding> findings) {
		long number = findings.stream().filter(finding -> finding.severity() == severity).count();
		if (number == 0) {
			return "";
		}
		return MessageFormat.format(pattern(severity), number);
	}

	private static String pattern(Severity severity) {
		return switch (severity) {
			case ERROR -> Messages.header_errors;
			case WARNING -> Messages.header_warnings;
			case ADVICE -> Messages.header_advice;
			case INFO -> Messages.header_notes;
		};
	}

	private static int type(Severity worst) {
		return switch (worst) {
			case ERROR -> IMessageProvider.ERROR;
			case WARNING -> IMessageProvider.WARNING;
			case ADVICE, INFO -> IMessageProvider.INFORMATION;
		};
	}
}
