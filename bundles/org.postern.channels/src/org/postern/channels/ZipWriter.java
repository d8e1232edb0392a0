package org.postern.channels;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes an archive (PKWARE's APPNOTE 6.3) of as many entries as there are. Its directory, which stands at the end,
 * grows in a file of its own beside it: {@link java.util.zip.ZipOutputStream} keeps it in memory. Every entry is of the
 * first moment that an archive can tell, so that archives of the same entries are the same. Used by one thread at a time.
 */
final class ZipWriter implements Closeable {

	private static final int BUFFER = 1 << 16;
	private static final int LOCAL = 0x04034b50;
	private static final int CENTRAL = 0x02014b50;
	private static final int END = 0x06054b50;
	private static final int END_64 = 0x06064b50;
	private static final int LOCATOR_64 = 0x07064b50;
	/** 2.0: deflate. */
	private static final short VERSION = 20;
	/** 4.5: ZIP64. */
	private static final short VERSION_64 = 45;
	private static final short NAME_IS_UTF_8 = 1 << 11;
	private static final short DEFLATED = 8;
	private static final short MIDNIGHT = 0;
	private static final short NEW_YEAR_1980 = 1 << 5 | 1;
	private static final short EXTRA_64 = 1;
	private static final short SIZE_64 = 44;
	/** What does not fit stands in the records of ZIP64 instead. */
	private static final long MORE_THAN_SHORT = 0xFFFFL;
	private static final long MORE_THAN_INT = 0xFFFF_FFFFL;

	private final FileChannel archive;
	private final FileChannel directory;
	private final OutputStream entries;
	private final OutputStream records;
	private long written;
	private long recorded;
	private long count;

	/** @param archive a file that is not there yet @param directory another, which is gone when this is closed */
	ZipWriter(Path archive, Path directory) throws IOException {
		this.archive = FileChannel.open(archive, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try {
			this.directory = FileChannel.open(directory, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
					StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
		} catch (IOException e) {
			this.archive.close();
			Files.deleteIfExists(archive);
			throw e;
		}
		entries = new BufferedOutputStream(Channels.newOutputStream(this.archive), BUFFER);
		records = new BufferedOutputStream(Channels.newOutputStream(this.directory), BUFFER);
	}

	void write(PackedEntry entry) throws IOException {
		record(entry);
		ByteBuffer header = little(30).putInt(LOCAL).putShort(VERSION);
		describe(header, entry).putShort((short) 0);
		put(header.array());
		put(entry.name());
		put(entry.packed());
		count++;
	}

	/** The same in both places: how the entry is packed, its sizes, and how long its name is. */
	private static ByteBuffer describe(ByteBuffer header, PackedEntry entry) {
		return header.putShort(NAME_IS_UTF_8).putShort(DEFLATED).putShort(MIDNIGHT).putShort(NEW_YEAR_1980)
				.putInt(entry.crc()).putInt(entry.packed().length).putInt(entry.size()).putShort((short) entry.name().length);
	}

	private void record(PackedEntry entry) throws IOException {
		boolean far = written >= MORE_THAN_INT;
		byte[] extra = far ? little(12).putShort(EXTRA_64).putShort((short) 8).putLong(written).array() : new byte[0];
		short version = far ? VERSION_64 : VERSION;
		ByteBuffer header = little(46).putInt(CENTRAL).putShort(version).putShort(version);
		describe(header, entry).putShort((short) extra.length).putShort((short) 0).putShort((short) 0).putShort((short) 0)
				.putInt(0).putInt((int) Math.min(written, MORE_THAN_INT));
		records.write(header.array());
		records.write(entry.name());
		records.write(extra);
		recorded += header.capacity() + entry.name().length + extra.length;
	}

	/** Puts the directory behind the entries; all is on disk when this returns. */
	void finish() throws IOException {
		records.flush();
		long start = written;
		directory.position(0);
		Channels.newInputStream(directory).transferTo(entries);
		written += recorded;
		if (count >= MORE_THAN_SHORT || start >= MORE_THAN_INT || recorded >= MORE_THAN_INT) {
			put(end64(start));
		}
		put(end(start));
		entries.flush();
		archive.force(true);
	}

	private byte[] end64(long start) {
		return little(76).putInt(END_64).putLong(SIZE_64).putShort(VERSION_64).putShort(VERSION_64).putInt(0).putInt(0)
				.putLong(count).putLong(count).putLong(recorded).putLong(start)
				.putInt(LOCATOR_64).putInt(0).putLong(written).putInt(1).array();
	}

	private byte[] end(long start) {
		short entries = (short) Math.min(count, MORE_THAN_SHORT);
		return little(22).putInt(END).putShort((short) 0).putShort((short) 0).putShort(entries).putShort(entries)
				.putInt((int) Math.min(recorded, MORE_THAN_INT)).putInt((int) Math.min(start, MORE_THAN_INT))
				.putShort((short) 0).array();
	}

	private void put(byte[] bytes) throws IOException {
		entries.write(bytes);
		written += bytes.length;
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	@Override
	public void close() throws IOException {
		try (archive; directory) {
			// both, whatever becomes of the other
		}
	}
}
