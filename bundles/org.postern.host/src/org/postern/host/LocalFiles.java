package org.postern.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Files of the computer on which Postern runs. */
public final class LocalFiles implements HostFiles {

	@Override
	public Kind kind(String path) {
		Path place = Path.of(path);
		return Files.isDirectory(place) ? Kind.FOLDER : Files.exists(place) ? Kind.FILE : Kind.NOTHING;
	}

	@Override
	public List<String> names(String folder) throws HostFilesException {
		return told(() -> {
			try (Stream<Path> inside = Files.list(Path.of(folder))) {
				return inside.map(path -> path.getFileName().toString()).toList();
			}
		});
	}

	@Override
	public void makeFolder(String folder) throws HostFilesException {
		told(() -> Files.createDirectories(Path.of(folder)));
	}

	@Override
	public byte[] read(String file) throws HostFilesException {
		return told(() -> {
			try (InputStream stream = Files.newInputStream(Path.of(file))) {
				return HostFiles.bounded(stream, file);
			}
		});
	}

	@Override
	public void write(String file, byte[] content) throws HostFilesException {
		told(() -> {
			try (FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.CREATE_NEW,
					StandardOpenOption.WRITE)) {
				ByteBuffer rest = ByteBuffer.wrap(content);
				while (rest.hasRemaining()) {
					channel.write(rest);
				}
				channel.force(true);
				return file;
			}
		});
	}

	@Override
	public void copy(String from, String to) throws HostFilesException {
		told(() -> Files.copy(Path.of(from), Path.of(to), StandardCopyOption.COPY_ATTRIBUTES));
	}

	@Override
	public void rename(String from, String to) throws HostFilesException {
		told(() -> Files.move(Path.of(from), Path.of(to), StandardCopyOption.ATOMIC_MOVE));
	}

	@Override
	public void remove(String path) throws HostFilesException {
		told(() -> {
			Files.delete(Path.of(path));
			return path;
		});
	}

	@Override
	public void close() {
		// nothing is held
	}

	private interface Work<T> {
		T run() throws IOException;
	}

	private static <T> T told(Work<T> work) throws HostFilesException {
		try {
			return work.run();
		} catch (HostFilesException e) {
			throw e;
		} catch (IOException e) {
			throw new HostFilesException(reason(e), remedy(e), e);
		}
	}

	private static String reason(IOException e) {
		return switch (e) {
			case AccessDeniedException denied -> "no permission for " + denied.getFile();
			case FileSystemException failed when failed.getReason() != null -> failed.getFile() + ": "
					+ failed.getReason();
			default -> e.getMessage();
		};
	}

	private static String remedy(IOException e) {
		return e instanceof AccessDeniedException
				? "Give the user who runs Postern the right to write there, or choose another folder."
				: "Check that the folder exists, is no file, and has space left; then publish again.";
	}
}
