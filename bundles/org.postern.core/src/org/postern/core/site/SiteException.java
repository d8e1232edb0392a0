package org.postern.core.site;

import java.util.List;
import java.util.stream.Collectors;

/** A site cannot be read or written as it is; every problem that was found is told at once. */
public class SiteException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<SiteProblem> problems;

	public SiteException(List<SiteProblem> problems) {
		super(problems.stream().map(SiteProblem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	public List<SiteProblem> problems() {
		return problems;
	}
}
