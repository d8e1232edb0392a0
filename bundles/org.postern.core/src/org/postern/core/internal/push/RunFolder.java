package org.postern.core.internal.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.postern.core.internal.io.DurableFile;
import org.postern.core.internal.io.LineFile;
import org.postern.core.push.PushException;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushRow;
import org.postern.core.site.Site;

/** Where a site remembers runs: {@code state/push/RUN.jsonl}. */
record RunFolder(Path folder) {

	private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
	private static final String EXTENSION = ".jsonl";

	static RunFolder of(Site site) {
		return new RunFolder(site.state().resolve("push"));
	}

	/** Writes down what is to be done, before anything is. @return the run's id */
	String create(PushPreview accepted, Instant now) throws IOException {
		String id = fresh(ID.format(now));
		DurableFile.write(file(id), out -> {
			out.append(RunLines.head(id, now, accepted.request())).append('\n');
			for (PushRow row : accepted.rows()) {
				out.append(RunLines.user(row)).append('\n');
			}
		});
		return id;
	}

	private String fresh(String id) {
		int next = 2;
		String fresh = id;
		while (Files.exists(file(fresh))) {
			fresh = id + "-" + next++;
		}
		return fresh;
	}

	Path file(String id) {
		return folder.resolve(id + EXTENSION);
	}

	LineFile lines(String id) throws PushException {
		boolean plain = id.matches("[0-9A-Za-z-]+");
		if (!plain || !Files.exists(file(id))) {
			throw new PushException("There is no run '" + id + "' in this site",
					"See those there are: postern push --runs.");
		}
		return new LineFile(file(id), "line of a run");
	}

	/** The latest first. */
	List<String> ids() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			List<String> names = new ArrayList<>(files.map(file -> file.getFileName().toString())
					.filter(name -> name.endsWith(EXTENSION) && !name.startsWith(".")).toList());
			names.sort(Comparator.reverseOrder());
			return names.stream().map(name -> name.substring(0, name.length() - EXTENSION.length())).toList();
		}
	}
}
