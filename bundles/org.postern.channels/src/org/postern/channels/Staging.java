package org.postern.channels;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.postern.host.HostFiles;
import org.postern.host.HostFiles.Kind;
import org.postern.host.HostFilesException;

/**
 * A hidden folder inside the target folder, and so on the same disk: new files wait in it, old ones are kept in it, and
 * before the first file is moved in it is written down what will be, so that it can be taken back by somebody else.
 *
 * @param folder  the target folder
 * @param staging the hidden folder
 */
record Staging(HostFiles files, String folder, String staging) {

	static final String PREFIX = ".postern-";

	private static final String REPLACED = "=";
	private static final String ADDED = "+";

	static Staging in(HostFiles files, String folder) throws HostFilesException {
		Staging staging = new Staging(files, folder, folder + "/" + PREFIX + UUID.randomUUID());
		files.makeFolder(staging.staging);
		files.write(staging.owner(), Owner.ofThisProcess().toString().getBytes(StandardCharsets.UTF_8));
		files.makeFolder(staging.inside("new"));
		files.makeFolder(staging.inside("old"));
		return staging;
	}

	String owner() {
		return inside("owner");
	}

	private String inside(String name) {
		return staging + "/" + name;
	}

	private String fresh(String name) {
		return inside("new/" + name);
	}

	private String old(String name) {
		return inside("old/" + name);
	}

	private String target(String name) {
		return folder + "/" + name;
	}

	void stage(String name, byte[] content) throws HostFilesException {
		files.write(fresh(name), content);
	}

	/** Keeps what there is, writes down what will be, and moves the new files in. */
	void swap(List<String> names) throws HostFilesException {
		List<String> lines = new ArrayList<>();
		for (String name : names) {
			lines.add(keep(name) + name);
		}
		files.write(inside("swap.part"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
		files.rename(inside("swap.part"), inside("swap"));
		for (String name : names) {
			files.rename(fresh(name), target(name));
		}
		files.remove(inside("swap"));
	}

	private String keep(String name) throws HostFilesException {
		String target = target(name);
		return switch (files.kind(target)) {
			case FOLDER -> throw new HostFilesException(target + ": a folder is in the way",
					"Move that folder away, or choose another one; then publish again.");
			case FILE -> {
				files.copy(target, old(name));
				yield REPLACED;
			}
			case NOTHING -> ADDED;
		};
	}

	/** Makes everything as it was before, however far the swap has come, and removes the hidden folder. */
	void takeBack() throws HostFilesException {
		if (files.kind(inside("swap")) == Kind.FILE) {
			String swap = new String(files.read(inside("swap")), StandardCharsets.UTF_8);
			for (String line : swap.lines().toList()) {
				takeBack(line);
			}
			files.remove(inside("swap"));
		}
		remove();
	}

	private void takeBack(String line) throws HostFilesException {
		String name = line.substring(1);
		if (!DocumentName.isPlain(name) || files.kind(fresh(name)) == Kind.FILE) {
			return;
		}
		if (line.startsWith(ADDED) && files.kind(target(name)) == Kind.FILE) {
			files.remove(target(name));
		}
		if (line.startsWith(REPLACED) && files.kind(old(name)) == Kind.FILE) {
			files.rename(old(name), target(name));
		}
	}

	void remove() throws HostFilesException {
		remove(staging);
	}

	private void remove(String path) throws HostFilesException {
		if (files.kind(path) == Kind.FOLDER) {
			for (String name : files.names(path)) {
				remove(path + "/" + name);
			}
		}
		files.remove(path);
	}
}
