package org.postern.core.internal.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the comments in a span of a document. A {@code #} inside a value is none. */
record Comments(YamlDocument document) {

	/** Each from its {@code #} to the end of its line. */
	List<String> in(int from, int to, List<Node> nodes) {
		List<Node> values = nodes.stream().flatMap(Comments::scalars).sorted(Comparator.comparingInt(document::start))
				.toList();
		List<String> comments = new ArrayList<>();
		int offset = from;
		for (Node value : values) {
			collect(offset, Math.min(document.start(value), to), comments);
			offset = Math.max(offset, document.end(value));
		}
		collect(offset, to, comments);
		return comments;
	}

	private void collect(int from, int to, List<String> comments) {
		int sign = document.text().indexOf('#', from);
		while (sign >= 0 && sign < to) {
			int end = document.lines().end(sign);
			comments.add(document.text().substring(sign, end));
			sign = document.text().indexOf('#', end);
		}
	}

	private static Stream<Node> scalars(Node node) {
		return switch (node) {
			case MappingNode mapping -> mapping.getValue().stream()
					.flatMap(tuple -> Stream.of(tuple.getKeyNode(), tuple.getValueNode())).flatMap(Comments::scalars);
			case SequenceNode sequence -> sequence.getValue().stream().flatMap(Comments::scalars);
			case ScalarNode scalar -> Stream.of(scalar);
			default -> Stream.empty();
		};
	}
}
