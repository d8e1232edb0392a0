package org.postern.core.internal.packed;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Bytes that wait in a file, but for the pages that were used last. As long as there are no more than those, there is no
 * file. It is in the folder for temporary files, read and written by nobody else, has lost its name as soon as it is open
 * where the system allows that, and its room is free again when nobody has this any more. What was never put is 0. Used by
 * one thread at a time.
 */
public final class PagedBytes {

	private static final int PAGE = 1 << 12;
	private static final int FEW = 16;

	private final int kept;
	/** The one that was used last stands at the end. */
	private final Map<Long, Page> pages = new LinkedHashMap<>(FEW, 0.75f, true);
	/** Not a channel, which an interrupted thread would close for all others. */
	private Optional<RandomAccessFile> file = Optional.empty();

	private static final class Page {

		private final ByteBuffer bytes = ByteBuffer.allocate(PAGE);
		private boolean changed;
	}

	/** For bytes that are used in some order: 64 kB of them are in memory. */
	public PagedBytes() {
		this(FEW);
	}

	/** @param kept how many pages of 4 kB are in memory at most; some more than the places that are used by turns */
	public PagedBytes(int kept) {
		this.kept = kept;
	}

	/** @param position a multiple of 8 @throws UncheckedIOException if the file cannot be read or written */
	public long getLong(long position) {
		return page(position / PAGE).bytes.getLong((int) (position % PAGE));
	}

	/** @param position a multiple of 8 @throws UncheckedIOException if the file cannot be read or written */
	public void putLong(long position, long value) {
		changed(position / PAGE).putLong((int) (position % PAGE), value);
	}

	/** @throws UncheckedIOException if the file cannot be read or written */
	public byte[] get(long position, int length) {
		byte[] bytes = new byte[length];
		for (int done = 0; done < length;) {
			int start = (int) ((position + done) % PAGE);
			int piece = Math.min(length - done, PAGE - start);
			page((position + done) / PAGE).bytes.get(start, bytes, done, piece);
			done += piece;
		}
		return bytes;
	}

	/** @throws UncheckedIOException if the file cannot be read or written */
	public void put(long position, byte[] bytes) {
		for (int done = 0; done < bytes.length;) {
			int start = (int) ((position + done) % PAGE);
			int piece = Math.min(bytes.length - done, PAGE - start);
			changed((position + done) / PAGE).put(start, bytes, done, piece);
			done += piece;
		}
	}

	/** The same bytes once more, which change on their own. @param length how many there are */
	public PagedBytes copy(long length) {
		PagedBytes copy = new PagedBytes(kept);
		for (long done = 0; done < length; done += PAGE) {
			copy.put(done, get(done, (int) Math.min(PAGE, length - done)));
		}
		return copy;
	}

	private ByteBuffer changed(long number) {
		Page page = page(number);
		page.changed = true;
		return page.bytes;
	}

	private Page page(long number) {
		return Optional.ofNullable(pages.get(number)).orElseGet(() -> fetched(number));
	}

	private Page fetched(long number) {
		try {
			if (pages.size() >= kept) {
				dismiss();
			}
			Page page = new Page();
			if (file.isPresent()) {
				read(file.get(), number, page.bytes.array());
			}
			pages.put(number, page);
			return page;
		} catch (IOException e) {
			String folder = System.getProperty("java.io.tmpdir");
			throw new UncheckedIOException("What is known of each user cannot wait in " + folder + ": " + e.getMessage(), e);
		}
	}

	/** What is behind the end of the file was never put there. */
	private static void read(RandomAccessFile file, long number, byte[] bytes) throws IOException {
		file.seek(number * PAGE);
		int read = 0;
		for (int more = 0; more >= 0 && read < bytes.length; read += Math.max(0, more)) {
			more = file.read(bytes, read, bytes.length - read);
		}
	}

	/** Puts aside the page that nobody used for the longest time. */
	private void dismiss() throws IOException {
		Map.Entry<Long, Page> oldest = pages.entrySet().iterator().next();
		if (oldest.getValue().changed) {
			RandomAccessFile open = opened();
			open.seek(oldest.getKey() * PAGE);
			open.write(oldest.getValue().bytes.array());
		}
		pages.remove(oldest.getKey());
	}

	private RandomAccessFile opened() throws IOException {
		if (file.isEmpty()) {
			file = Optional.of(nameless(Files.createTempFile("postern-", ".pages")));
		}
		return file.get();
	}

	private static RandomAccessFile nameless(Path path) throws IOException {
		RandomAccessFile open = new RandomAccessFile(path.toFile(), "rw");
		try {
			Files.delete(path);
		} catch (IOException e) {
			// Windows keeps the name of a file that is open
			path.toFile().deleteOnExit();
		}
		return open;
	}
}
