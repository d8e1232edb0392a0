package org.postern.core.internal.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.core.site.Parsed;
import org.postern.core.site.SiteProblem;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with one file. */
final class Problems {

	private final Path file;
	private final List<SiteProblem> found = new ArrayList<>();
	private boolean unusable;

	Problems(Path file) {
		this.file = file;
	}

	/** Something without which the file cannot be understood. */
	void error(Node node, String message, String remedy) {
		error(node.getStartMark(), message, remedy);
	}

	void error(Optional<Mark> mark, String message, String remedy) {
		int line = mark.map(place -> place.getLine() + 1).orElse(0);
		int column = mark.map(place -> place.getColumn() + 1).orElse(0);
		error(line, column, message, remedy);
	}

	void error(int line, int column, String message, String remedy) {
		unusable = true;
		add(new SiteProblem(file, line, column, message, remedy));
	}

	/** Something that is wrong, and leaves no doubt about the rest. */
	void remark(Node node, String message, String remedy) {
		int line = node.getStartMark().map(place -> place.getLine() + 1).orElse(0);
		int column = node.getStartMark().map(place -> place.getColumn() + 1).orElse(0);
		add(new SiteProblem(file, line, column, message, remedy));
	}

	/** What is met twice is told once. */
	private void add(SiteProblem problem) {
		if (!found.contains(problem)) {
			found.add(problem);
		}
	}

	boolean isUsable() {
		return !unusable;
	}

	/** Whatever was found, in the order of the file. */
	List<SiteProblem> inOrder() {
		return found.stream().sorted((one, other) -> one.line() != other.line()
				? Integer.compare(one.line(), other.line()) : Integer.compare(one.column(), other.column())).toList();
	}

	<T> Parsed<T> parsed(Optional<T> value) {
		return new Parsed<>(isUsable() ? value : Optional.empty(), inOrder());
	}
}
