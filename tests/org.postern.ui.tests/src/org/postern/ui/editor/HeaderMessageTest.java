package org.postern.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.junit.jupiter.api.Test;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.core.site.SiteProblem;

class HeaderMessageTest {

	@Test
	void nothing_found_says_nothing() {
		assertEquals(new HeaderMessage("", IMessageProvider.NONE), HeaderMessage.of(List.of(), List.of()));
	}

	@Test
	void findings_are_counted_worst_first() {
		List<Finding> findings = List.of(finding(Severity.WARNING), finding(Severity.ADVICE), finding(Severity.WARNING),
				finding(Severity.ERROR));
		assertEquals(new HeaderMessage("Review: 1 error, 2 warnings, 1 piece of advice", IMessageProvider.ERROR),
				HeaderMessage.of(List.of(), findings));
	}

	@Test
	void a_problem_of_the_text_is_told_before_any_finding() {
		SiteProblem problem = new SiteProblem(Path.of("local.yaml"), 1012, 3, "Port 99999 is outside 1 to 65535.",
				"Write a port.");
		assertEquals(new HeaderMessage("Line 1012: Port 99999 is outside 1 to 65535. Write a port.",
				IMessageProvider.ERROR), HeaderMessage.of(List.of(problem), List.of(finding(Severity.WARNING))));
	}

	private static Finding finding(Severity severity) {
		return Finding.of("some.thing", severity, "Something", "Why", "Do");
	}
}
