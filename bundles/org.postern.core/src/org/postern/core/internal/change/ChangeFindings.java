package org.postern.core.internal.change;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.postern.api.backend.BackendException;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/** What can go wrong on the way, in words. */
final class ChangeFindings {

	private ChangeFindings() {
	}

	/** Of anything that was thrown while {@code doing}. */
	static Finding of(Exception trouble, String doing) {
		return switch (trouble) {
			case BackendException e -> error("change.backend", e.getMessage(), doing, e.remedy());
			case InterruptedException e -> error("change.cancelled", "The change was cancelled", doing,
					"Apply again when you are ready.");
			case IOException e -> error("change.record", e.getMessage(), doing,
					"Make room on the disk, or give yourself the right to write there; then try again.");
			default -> bug(trouble, doing);
		};
	}

	private static Finding bug(Exception trouble, String doing) {
		List<String> trace = Arrays.stream(trouble.getStackTrace()).limit(8).map(StackTraceElement::toString).toList();
		return error("change.bug", "The program failed unexpectedly: " + trouble, doing,
				"Report this as a bug, with the evidence below.").withEvidence(trace);
	}

	private static Finding error(String id, String summary, String doing, String remedy) {
		return Finding.of(id, Severity.ERROR, summary, "It happened while " + doing + ".", remedy);
	}

	static Finding notAsBefore(String server) {
		return Finding.of("change.not-restored", Severity.ERROR,
				"Server " + server + " does not say what it said before the change",
				"The former state was put back, but what the server now reads out differs from it.",
				"Compare the server's configuration with the plan's left side, and mend it by hand or restore again.");
	}

	static Finding stillOpen(String server) {
		return Finding.of("change.left-open", Severity.ERROR,
				"The former state of server " + server + " could not be put back",
				"Part of the change may be in force. Until this is mended, Postern refuses other changes to the server.",
				"Remove what stands in the way, then restore the interrupted change: postern rollback " + server + ".");
	}
}
