package org.postern.ui.editor;

import java.util.List;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.core.site.SiteProblem;
import org.postern.ui.widgets.FindingCount;

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
		List<Severity> severities = findings.stream().map(Finding::severity).toList();
		return severities.stream().max(Severity::compareTo)
				.map(worst -> new HeaderMessage(NLS.bind(Messages.header_review, FindingCount.words(severities)),
						type(worst)))
				.orElse(new HeaderMessage("", IMessageProvider.NONE));
	}

	private static int type(Severity worst) {
		return switch (worst) {
			case ERROR -> IMessageProvider.ERROR;
			case WARNING -> IMessageProvider.WARNING;
			case ADVICE, INFO -> IMessageProvider.INFORMATION;
		};
	}
}
