package org.postern.net.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.net.Reply;
import org.postern.net.session.FolderTrial.Deed;
import org.postern.net.session.FolderTrial.Kind;

/** Notes what is done with a folder: what is known of it survives when the connection breaks. */
final class FolderDeeds {

	private final String name;
	private final List<Deed> deeds = new ArrayList<>();
	private Optional<List<String>> flags = Optional.empty();
	private String folder = "";
	private boolean touched;

	FolderDeeds(String name) {
		if (!name.matches("[A-Za-z0-9-]+")) {
			throw new IllegalArgumentException("A folder's name in letters, digits and hyphens, not " + name);
		}
		this.name = name;
	}

	String name() {
		return name;
	}

	/** From here on there may be something to clean up. */
	void touch() {
		touched = true;
	}

	boolean isUntouched() {
		return !touched;
	}

	void now(String folderName) {
		folder = folderName;
	}

	String folder() {
		return folder;
	}

	void flags(List<String> found) {
		flags = Optional.of(found);
	}

	/** @return whether it was done */
	boolean note(Kind kind, Reply reply, long begun) {
		deeds.add(new Deed(kind, reply.isOk(), reply.lines().getLast(), Duration.ofNanos(System.nanoTime() - begun)));
		return reply.isOk();
	}

	FolderTrial done(List<String> left) {
		return new FolderTrial(folder, deeds, flags, Optional.empty(), left);
	}

	FolderTrial brokenOff(String why, boolean mayBeLeft) {
		return new FolderTrial(folder, deeds, flags, Optional.of(why), mayBeLeft ? List.of(name) : List.of());
	}
}
