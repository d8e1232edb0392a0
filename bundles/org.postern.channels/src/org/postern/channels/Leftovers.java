package org.postern.channels;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.postern.host.HostFiles;
import org.postern.host.HostFiles.Kind;
import org.postern.host.HostFilesException;

/** What runs that were killed left behind in a folder. A run that is still at work is left alone. */
record Leftovers(List<Staging> stagings) {

	static Leftovers in(HostFiles files, String folder) throws HostFilesException {
		List<Staging> found = new ArrayList<>();
		for (String name : files.names(folder)) {
			Staging staging = new Staging(files, folder, folder + "/" + name);
			if (name.startsWith(Staging.PREFIX) && isGone(files, staging)) {
				found.add(staging);
			}
		}
		return new Leftovers(found);
	}

	/** One without an owner belongs to a run that begins at this moment, or was killed as it did. */
	private static boolean isGone(HostFiles files, Staging staging) throws HostFilesException {
		if (files.kind(staging.owner()) != Kind.FILE) {
			return false;
		}
		try {
			return Owner.parse(new String(files.read(staging.owner()), StandardCharsets.UTF_8)).isGone();
		} catch (IllegalArgumentException e) {
			return false;
		}
	}

	void takeBack() throws HostFilesException {
		for (Staging staging : stagings) {
			staging.takeBack();
		}
	}
}
