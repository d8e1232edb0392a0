package org.postern.core.internal.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.postern.core.internal.io.LineFile;
import org.postern.core.internal.io.LineWriter;
import org.postern.core.publish.PublishedProfile;
import org.postern.core.site.Site;

/** What was published, as JSON lines in {@code state/published.jsonl}; the last line of a place is what is there. */
final class PublishedFile {

	private static final String NAME = "published.jsonl";

	List<PublishedProfile> latest(Site site) throws IOException {
		Map<List<Object>, PublishedProfile> latest = new LinkedHashMap<>();
		new LineFile(file(site), "record of what was published").read(line -> {
			PublishedProfile published = PublishedLine.read(line);
			latest.put(List.of(published.domain(), published.where()), published);
		});
		return List.copyOf(latest.values());
	}

	synchronized void add(Site site, PublishedProfile published) throws IOException {
		Path file = file(site);
		try (LineWriter lines = LineWriter.open(file)) {
			lines.append(List.of(PublishedLine.write(published)));
		} catch (IOException e) {
			throw new IOException("The profile of " + published.domain() + " was delivered, and " + file
					+ " cannot be written: " + e.getMessage(), e);
		}
	}

	private static Path file(Site site) {
		return site.state().resolve(NAME);
	}
}
