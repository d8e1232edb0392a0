package org.postern.core.internal.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

import org.postern.api.model.Domain;
import org.postern.core.site.Parsed;

/**
 * The domains' files of the site that was read last. There may be a hundred thousand, so where some have changed on disk
 * only those are read again. Thread-safe.
 */
final class DomainFiles {

	/** Below this, other threads take longer to begin than to help. */
	private static final int MANY = 1_000;
	/** File systems tell times in steps: what was written a moment ago may be written once more at the same time. */
	private static final Duration REST = Duration.ofSeconds(2);

	/** By what a file is told from what it was; the key is its inode, where there is one. */
	private record Stamp(FileTime modified, long size, Optional<Object> key) {
	}

	private record Read(Path file, Optional<Stamp> stamp, Parsed<Domain> parsed) {
	}

	/** What a domain's file says is right or wrong also by which servers there are. */
	private record Reading(Set<String> servers, Map<Path, Read> files) {
	}

	private final AtomicReference<Reading> last = new AtomicReference<>(new Reading(Set.of(), Map.of()));

	/** What the files say, in their order. @param parser reads one of them */
	List<Parsed<Domain>> read(List<Path> files, Set<String> servers, Function<Path, Parsed<Domain>> parser) {
		Reading former = last.get();
		Map<Path, Read> known = former.servers.equals(servers) ? former.files : Map.of();
		Instant settled = Instant.now().minus(REST);
		Stream<Path> each = files.size() < MANY ? files.stream() : files.parallelStream();
		List<Read> read = each.map(file -> read(file, known, settled, parser)).toList();
		last.set(new Reading(servers, byFile(read)));
		return read.stream().map(Read::parsed).toList();
	}

	private static Read read(Path file, Map<Path, Read> known, Instant settled, Function<Path, Parsed<Domain>> parser) {
		Optional<Stamp> stamp = stamp(file).filter(now -> now.modified.toInstant().isBefore(settled));
		return Optional.ofNullable(known.get(file)).filter(former -> stamp.isPresent() && former.stamp.equals(stamp))
				.orElseGet(() -> new Read(file, stamp, parser.apply(file)));
	}

	/** Taken before the file is read: a change in between is one since. */
	private static Optional<Stamp> stamp(Path file) {
		try {
			BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
			return Optional.of(new Stamp(now.lastModifiedTime(), now.size(), Optional.ofNullable(now.fileKey())));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	private static Map<Path, Read> byFile(List<Read> all) {
		Map<Path, Read> byFile = HashMap.newHashMap(all.size());
		all.forEach(read -> byFile.put(read.file, read));
		return byFile;
	}
}
