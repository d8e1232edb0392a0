package org.postern.host.ssh;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.host.HostFiles;
import org.postern.host.HostFilesException;
import org.postern.host.Script;
import org.postern.host.ScriptResult;
import org.postern.host.Shell;

/**
 * Files of another computer where SFTP is switched off: every call is a script of POSIX utilities. A connection that was
 * lost is made anew for the next call; the call during which it was lost fails.
 */
final class ShellFiles implements HostFiles {

	private static final List<String> NO_SPACE = List.of("no space left", "quota exceeded", "file system full");
	private static final List<String> NO_PERMISSION = List.of("permission denied", "not permitted", "read-only file system");

	private final String label;
	private final FilesConnection<Shell> connection;
	private Optional<ShellSession> open = Optional.empty();

	/** @param connection over which {@value ShellSession#COMMAND} is started */
	ShellFiles(String label, FilesConnection<Shell> connection) {
		this.label = label;
		this.connection = connection;
	}

	@Override
	public Kind kind(String path) throws HostFilesException {
		return Kind.valueOf(run("look at " + path, "if [ -d \"$a\" ]; then echo FOLDER; elif [ -e \"$a\" ]; then echo FILE; "
				+ "else echo NOTHING; fi", path, "").strip());
	}

	@Override
	public List<String> names(String folder) throws HostFilesException {
		return run("list " + folder, "ls -A \"$a\"", folder, "").lines().toList();
	}

	@Override
	public void makeFolder(String folder) throws HostFilesException {
		run("make the folder " + folder, "mkdir -p \"$a\"", folder, "");
	}

	@Override
	public byte[] read(String file) throws HostFilesException {
		String octets = run("read " + file, "[ -f \"$a\" ] || { echo not a file >&2; exit 1; }; "
				+ "[ \"$(wc -c <\"$a\")\" -le " + MOST_BYTES + " ] || { echo too large >&2; exit 1; }; od -An -v -tx1 <\"$a\"", file, "");
		return HexFormat.of().parseHex(octets.replaceAll("\\s+", ""));
	}

	/** Not every sync knows files; one that does not writes everything to the disk. */
	@Override
	public void write(String file, byte[] content) throws HostFilesException {
		run("write " + file, "set -C; " + ShellBytes.printing(content) + " >\"$a\" && { sync \"$a\" || sync || :; } 2>/dev/null",
				file, "");
	}

	@Override
	public void copy(String from, String to) throws HostFilesException {
		run("copy to " + to, "cp -p \"$a\" \"$b\"", from, to);
	}

	/** Without a look at the target the file would be moved into a folder of that name. */
	@Override
	public void rename(String from, String to) throws HostFilesException {
		run("rename to " + to, "[ ! -d \"$b\" ] || { echo a folder is in the way >&2; exit 1; }; mv -f \"$a\" \"$b\"", from, to);
	}

	@Override
	public void remove(String path) throws HostFilesException {
		run("remove " + path, "if [ -d \"$a\" ]; then rmdir \"$a\"; else rm \"$a\"; fi", path, "");
	}

	@Override
	public void close() {
		open.ifPresent(ShellSession::close);
	}

	/** @param text with {@code $a} and {@code $b} for the paths */
	private String run(String purpose, String text, String a, String b) throws HostFilesException {
		String paths = "LC_ALL=C; export LC_ALL; a=" + Script.quote(plain(a)) + "; b=" + Script.quote(plain(b)) + "\n";
		try {
			ScriptResult result = session().run(paths + text);
			if (!result.succeeded()) {
				throw refused(purpose, result.errors().strip());
			}
			return result.output();
		} catch (BackendException e) {
			throw new HostFilesException(e.getMessage(), e.remedy(), e);
		} catch (HostFilesException e) {
			throw e;
		} catch (IOException e) {
			open = Optional.empty();
			connection.lost();
			throw new HostFilesException("the connection to " + label + " was lost while it was to " + purpose + ": " + e.getMessage(),
					"See whether the host and the way to it are well, and publish again.", e);
		}
	}

	private ShellSession session() throws BackendException, IOException {
		if (open.isEmpty()) {
			open = Optional.of(new ShellSession(connection.open()));
		}
		return open.get();
	}

	/** What begins with a hyphen would be taken for an option. */
	private static String plain(String path) {
		return path.startsWith("/") ? path : "./" + path;
	}

	private HostFilesException refused(String purpose, String said) {
		String words = said.toLowerCase(Locale.ROOT);
		String where = label + ": to " + purpose;
		if (NO_PERMISSION.stream().anyMatch(words::contains)) {
			return new HostFilesException("no permission on " + where + ": " + said,
					"Give the user who logs in there the right to write, or choose another folder.");
		}
		if (NO_SPACE.stream().anyMatch(words::contains)) {
			return new HostFilesException("no space is left on " + where + ": " + said, "Make room there, then publish again.");
		}
		return new HostFilesException("not done on " + where + ": " + said, "Check the path of the folder there, then publish again.");
	}
}
