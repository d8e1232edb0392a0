package org.postern.core.internal.site;

import java.util.Optional;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Turns YAML text into its node graph, and what YAML itself forbids into problems with a place and a remedy. */
final class YamlGraph {

	private static final LoadSettings SETTINGS = LoadSettings.builder().setLabel("site file")
			.setSchema(new CoreSchema()).build();

	private final Problems problems;

	YamlGraph(Problems problems) {
		this.problems = problems;
	}

	/** The root; empty where the text is empty or no YAML. */
	Optional<Node> read(String text) {
		try {
			Optional<Node> root = new Compose(SETTINGS).composeString(text);
			root.ifPresentOrElse(this::refuseAnchors, () -> problems.error(1, 1, "The file is empty.",
					"Fill it in; docs/site.md shows every key."));
			return problems.isUsable() ? root : Optional.empty();
		} catch (MarkedYamlEngineException e) {
			syntax(e);
		} catch (ReaderException e) {
			unprintable(text, e);
		} catch (YamlEngineException e) {
			problems.error(1, 1, "This is not YAML: " + e.getMessage(), "Compare it with the example in docs/site.md.");
		}
		return Optional.empty();
	}

	private void syntax(MarkedYamlEngineException e) {
		if (e.getMessage().contains("TAB")) {
			problems.error(e.getProblemMark(), "A tab stands where YAML wants spaces.",
					"Indent with spaces, two for each level.");
		} else if (e.getProblem().contains("another document")) {
			problems.error(e.getProblemMark(), "A second document begins here.",
					"Keep one document in a file: remove the line '---' and what belongs to it.");
		} else {
			problems.error(e.getProblemMark(), "This is not YAML: " + e.getProblem()
					+ (e.getContext() == null ? "" : " (" + e.getContext() + ")") + ".",
					"Check quotes, colons and indentation in this line and the one before.");
		}
	}

	private void unprintable(String text, ReaderException e) {
		String before = text.substring(0, Math.min(text.length(), text.offsetByCodePoints(0,
				Math.min(e.getPosition(), text.codePointCount(0, text.length())))));
		int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
		int column = before.length() - before.lastIndexOf('\n');
		problems.error(line, column, String.format("The character U+%04X is not allowed in YAML.", e.getCodePoint()),
				"Remove it, or write it in double quotes as \\u" + String.format("%04x.", e.getCodePoint()));
	}

	/** What is written once and used twice cannot be changed in one place only, so it is not understood here. */
	private void refuseAnchors(Node node) {
		if (node.getAnchor().isPresent()) {
			problems.error(node, "Anchors (&) and aliases (*) are not used in site files.",
					"Write the value out wherever it is needed.");
			return;
		}
		switch (node) {
			case MappingNode mapping -> mapping.getValue().forEach(tuple -> {
				refuseAnchors(tuple.getKeyNode());
				refuseAnchors(tuple.getValueNode());
			});
			case SequenceNode sequence -> sequence.getValue().forEach(this::refuseAnchors);
			case ScalarNode ignored -> {
				// has nothing inside
			}
			default -> throw new IllegalStateException("Unexpected kind of node: " + node);
		}
	}
}
