package org.postern.ui.site;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.postern.api.backend.BackendException;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.core.site.SiteProblem;

/** Failures of background work, told as findings. */
final class Trouble {

	private Trouble() {
	}

	static Finding sample(Path folder, String message, String remedy) {
		return Finding.of("site.sample", Severity.ERROR, NLS.bind(Messages.trouble_sample, message),
				Messages.trouble_sampleWhy, remedy).at(folder.toString());
	}

	static Finding start(String server, BackendException failure) {
		return Finding.of("server.start", Severity.ERROR, failure.getMessage(),
				NLS.bind(Messages.trouble_startWhy, server), failure.remedy());
	}

	static List<Finding> problems(Path folder, List<SiteProblem> problems) {
		return problems.stream().map(problem -> problem(folder, problem)).toList();
	}

	private static Finding problem(Path folder, SiteProblem problem) {
		Path file = problem.file().startsWith(folder) ? folder.relativize(problem.file()) : problem.file();
		String line = problem.line() > 0 ? ":" + problem.line() : "";
		String column = problem.column() > 0 ? ":" + problem.column() : "";
		return Finding.of("site.file", Severity.ERROR, problem.message(), Messages.trouble_siteWhy, problem.remedy())
				.at(file + line + column);
	}
}
