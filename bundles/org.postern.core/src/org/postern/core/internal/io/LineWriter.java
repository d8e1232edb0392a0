package org.postern.core.internal.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Appends lines to a file of which every line stands for itself. A last line that was cut off by a crash or a full
 * disk was never promised to anybody, and is removed. Other processes are kept out as long as this is open.
 */
public final class LineWriter implements Closeable {

	private final FileChannel channel;

	private LineWriter(FileChannel channel) throws IOException {
		this.channel = channel;
		long end = wholeLines();
		channel.truncate(end).position(end);
	}

	/** Waits until no other process writes. One process opens a file once at a time. */
	public static LineWriter open(Path file) throws IOException {
		FileChannel channel = channel(file);
		try {
			channel.lock();
			return new LineWriter(channel);
		} catch (IOException e) {
			channel.close();
			throw e;
		}
	}

	/** Empty where the file is open elsewhere. */
	public static Optional<LineWriter> tryOpen(Path file) throws IOException {
		FileChannel channel = channel(file);
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				return Optional.of(new LineWriter(channel));
			}
		} catch (OverlappingFileLockException e) {
			// this process has it
		} catch (IOException e) {
			channel.close();
			throw e;
		}
		channel.close();
		return Optional.empty();
	}

	private static FileChannel channel(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
	}

	/** The lines are on disk when this returns; if it fails, none of them is. */
	public synchronized void append(List<String> lines) throws IOException {
		StringBuilder text = new StringBuilder();
		lines.forEach(line -> text.append(line).append('\n'));
		ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
		long end = channel.position();
		try {
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		} catch (IOException e) {
			channel.truncate(end).position(end);
			throw e;
		}
	}

	/** The length of the file up to the end of its last whole line. */
	private long wholeLines() throws IOException {
		ByteBuffer one = ByteBuffer.allocate(1);
		long end = channel.size();
		while (end > 0 && !endsLine(one.clear(), end)) {
			end--;
		}
		return end;
	}

	private boolean endsLine(ByteBuffer one, long end) throws IOException {
		channel.read(one, end - 1);
		return one.get(0) == '\n';
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
