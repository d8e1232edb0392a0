package org.postern.core.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

import org.postern.core.fleet.FleetRecord;

/**
 * The JSON lines of an earlier run.
 *
 * @param file where they are
 */
public record ResultFile(Path file) {

	private static final int CHUNK = 64 * 1024;

	/**
	 * Hands on every result.
	 *
	 * @throws IOException if a line cannot be read; the message names it
	 */
	public void read(Consumer<FleetRecord> each) throws IOException {
		FleetJson json = new FleetJson();
		try (BufferedReader lines = Files.newBufferedReader(file)) {
			long number = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				number++;
				if (!line.isBlank()) {
					each.accept(read(json, line, number));
				}
			}
		}
	}

	private FleetRecord read(FleetJson json, String line, long number) throws IOException {
		try {
			return json.read(line);
		} catch (IOException e) {
			throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
		}
	}

	/** Cuts off a last line that has no end: what was being written when an earlier run was killed. */
	public void dropTornLine() throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			long end = channel.size();
			while (end > 0) {
				int length = (int) Math.min(CHUNK, end);
				ByteBuffer bytes = ByteBuffer.allocate(length);
				channel.read(bytes, end - length);
				int newline = new String(bytes.array(), StandardCharsets.ISO_8859_1).lastIndexOf('\n');
				if (newline >= 0) {
					channel.truncate(end - length + newline + 1);
					return;
				}
				end -= length;
			}
			channel.truncate(0);
		}
	}
}
