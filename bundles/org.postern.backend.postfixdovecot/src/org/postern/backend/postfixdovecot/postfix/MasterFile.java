package org.postern.backend.postfixdovecot.postfix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of {@code master.cf}, by services and what stands between them. Whatever is not edited stays byte for byte.
 * The rules of lines are those of master(5): white space at the start continues a line, and comments or empty lines may
 * stand in between.
 */
final class MasterFile {

	/** A service, or the lines before the next one. */
	private sealed interface Chunk {

		String text();

		record Between(String text) implements Chunk {
		}

		record Entry(MasterService service) implements Chunk {
			@Override
			public String text() {
				return service.text();
			}
		}
	}

	private final List<Chunk> chunks = new ArrayList<>();

	private MasterFile() {
	}

	static MasterFile parse(String text) {
		MasterFile file = new MasterFile();
		List<String> lines = text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
		int at = 0;
		while (at < lines.size()) {
			int end = MasterService.begins(lines.get(at)) ? MasterService.end(lines, at) : at + 1;
			List<String> part = lines.subList(at, end);
			file.chunks.add(MasterService.begins(part.getFirst()) ? new Chunk.Entry(MasterService.of(part))
					: new Chunk.Between(part.getFirst()));
			at = end;
		}
		return file;
	}

	/** All services, in order, those that Postern closed among them. */
	List<MasterService> services() {
		return chunks.stream().flatMap(chunk -> chunk instanceof Chunk.Entry entry ? Stream.of(entry.service())
				: Stream.empty()).toList();
	}

	/** Adds a service at the end. */
	void add(MasterService service) {
		if (!chunks.isEmpty() && !chunks.getLast().text().endsWith("\n")) {
			chunks.add(new Chunk.Between("\n"));
		}
		chunks.add(new Chunk.Entry(service));
	}

	/** Adds a service behind another. */
	void addBehind(MasterService other, MasterService service) {
		int at = chunks.indexOf(new Chunk.Entry(other));
		other.endLine();
		chunks.add(at + 1, new Chunk.Entry(service));
	}

	String text() {
		return chunks.stream().map(Chunk::text).collect(Collectors.joining());
	}
}
