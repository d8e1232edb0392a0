package org.postern.core.internal.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.postern.api.backend.Revision;
import org.postern.core.internal.io.DurableFile;
import org.postern.core.site.Site;

/**
 * The revisions of one server under {@code state/revisions/NAME}. How far a change has come is in the file's name
 * alone, {@code ID.open.json}, {@code ID.json} or {@code ID.undone.json}, so that closing it is a rename: whole or
 * not at all, and possible on a full disk.
 */
final class RevisionFolder {

	private static final String OPEN = ".open.json";
	private static final String UNDONE = ".undone.json";
	private static final String KEPT = ".json";
	private static final Comparator<Revision> BY_TIME = Comparator.comparing(Revision::created)
			.thenComparing(Revision::id);

	private final Path folder;

	RevisionFolder(Site site, String server) {
		this.folder = site.state().resolve("revisions").resolve(server);
	}

	Path path() {
		return folder;
	}

	/** Writes a revision down before its change begins. */
	void begin(Revision revision) throws IOException {
		if (!revision.id().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,120}")) {
			throw new IOException("The backend's revision id '" + revision.id() + "' cannot be a file name");
		}
		if (find(revision.id()).isPresent()) {
			throw new IOException("Revision " + revision.id() + " is there already in " + folder);
		}
		RevisionFile.write(file(revision.id(), OPEN), revision);
	}

	/** The change is done and proven. */
	void keep(Revision revision) throws IOException {
		move(revision.id(), KEPT);
	}

	/** The state before the change is back. */
	void undo(Revision revision) throws IOException {
		move(revision.id(), UNDONE);
	}

	/** The state before the revision is being put back. */
	void reopen(Revision revision) throws IOException {
		move(revision.id(), OPEN);
	}

	/** The state before the revision is back, so it and all that came after it are undone. */
	void undoFrom(Revision revision) throws IOException {
		for (Revision later : load(file -> state(file).equals(KEPT))) {
			if (BY_TIME.compare(later, revision) > 0) {
				undo(later);
			}
		}
		for (Revision open : load(file -> state(file).equals(OPEN))) {
			undo(open);
		}
	}

	/** Changes that are done and can be undone, newest first. */
	List<Revision> kept() throws IOException {
		return load(file -> state(file).equals(KEPT));
	}

	/** A change that was begun and never ended. */
	Optional<Revision> open() throws IOException {
		return load(file -> state(file).equals(OPEN)).stream().findFirst();
	}

	boolean knows(Revision revision) {
		return find(revision.id()).isPresent();
	}

	private List<Revision> load(Predicate<Path> wanted) throws IOException {
		List<Revision> revisions = new ArrayList<>();
		for (Path file : files()) {
			if (wanted.test(file)) {
				revisions.add(RevisionFile.read(file));
			}
		}
		revisions.sort(BY_TIME.reversed());
		return revisions;
	}

	private List<Path> files() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> isRevision(file.getFileName().toString())).toList();
		}
	}

	private static boolean isRevision(String name) {
		return !name.startsWith(".") && name.endsWith(KEPT);
	}

	private static String state(Path file) {
		String name = file.getFileName().toString();
		if (name.endsWith(OPEN)) {
			return OPEN;
		}
		return name.endsWith(UNDONE) ? UNDONE : KEPT;
	}

	private void move(String id, String state) throws IOException {
		Path present = find(id).orElseThrow(() -> new IOException("Revision " + id + " is not in " + folder));
		if (!state(present).equals(state)) {
			DurableFile.rename(present, file(id, state));
		}
	}

	private Optional<Path> find(String id) {
		return Stream.of(OPEN, KEPT, UNDONE).map(state -> file(id, state)).filter(Files::exists).findFirst();
	}

	private Path file(String id, String state) {
		return folder.resolve(id + state);
	}
}
