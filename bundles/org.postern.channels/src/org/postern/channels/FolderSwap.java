package org.postern.channels;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Document;
import org.postern.api.progress.Progress;

/**
 * Replaces several files of one folder so that either all of them are new or none is. Everything that can fail for
 * want of space happens beside the folder's files, before the first of them is touched.
 */
record FolderSwap(Path folder) {

	/** @return where each document now is, in their order */
	List<Path> write(List<Document> documents, Progress progress) throws ChannelException, InterruptedException {
		requireNames(documents);
		try {
			Files.createDirectories(folder);
			try (Staging staging = Staging.in(folder)) {
				for (Document document : documents) {
					progress.cancellation().check();
					progress.step("Writing " + document.name());
					writeWhole(staging.fresh(document.name()), document.content());
				}
				progress.cancellation().check();
				return swap(staging, documents);
			}
		} catch (IOException e) {
			throw new ChannelException("Nothing was written to " + folder + ": " + reason(e), remedy(e), e);
		}
	}

	/** A name from a faulty format must not lead out of the folder, nor two documents to one file. */
	private void requireNames(List<Document> documents) throws ChannelException {
		Set<String> names = new HashSet<>();
		for (Document document : documents) {
			String name = document.name();
			boolean plain = !name.isBlank() && !name.startsWith(".") && !name.matches(".*[/\\\\:\\p{Cntrl}].*");
			if (!plain || !names.add(name)) {
				throw new ChannelException("Nothing was written to " + folder + ": '" + name
						+ (plain ? "' is the name of two documents" : "' is not a plain file name"),
						"This is a fault of the format that wrote the document; leave that format out.");
			}
		}
	}

	private List<Path> swap(Staging staging, List<Document> documents) throws IOException {
		for (Document document : documents) {
			staging.keep(folder.resolve(document.name()));
		}
		List<Path> written = new ArrayList<>();
		try {
			for (Document document : documents) {
				Path target = folder.resolve(document.name());
				staging.moveIn(target);
				written.add(target);
			}
		} catch (IOException e) {
			undo(staging, written, e);
			throw e;
		}
		return written;
	}

	private static void undo(Staging staging, List<Path> written, IOException cause) {
		for (Path target : written.reversed()) {
			try {
				staging.putBack(target);
			} catch (IOException e) {
				cause.addSuppressed(e);
			}
		}
	}

	private static void writeWhole(Path file, byte[] content) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			ByteBuffer rest = ByteBuffer.wrap(content);
			while (rest.hasRemaining()) {
				channel.write(rest);
			}
			channel.force(true);
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
