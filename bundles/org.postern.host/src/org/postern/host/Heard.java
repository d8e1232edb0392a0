package org.postern.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What comes by one stream of a shell: first what nobody asked for, then the script's own. */
final class Heard {

	/** More than any server has to say of its configuration. */
	static final int MOST = 32 << 20;

	private final InputStream stream;
	private final String ready;
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
	private boolean begun;

	Heard(InputStream stream, String ready) {
		this.stream = stream;
		this.ready = ready;
	}

	/** Whatever was said most recently and may matter to the listener. */
	interface Listener {

		/** @param text all that was said before the script began */
		void preface(String text) throws IOException;

		void begun() throws IOException;
	}

	/** Reads until the stream ends. */
	void listen(Listener listener) throws IOException {
		byte[] some = new byte[8192];
		for (int count = stream.read(some); count >= 0; count = stream.read(some)) {
			take(some, count);
			if (!begun) {
				tell(listener);
			}
		}
	}

	private synchronized void take(byte[] some, int count) throws IOException {
		if (bytes.size() + count > MOST) {
			throw new TooMuch();
		}
		bytes.write(some, 0, count);
	}

	private void tell(Listener listener) throws IOException {
		String said = text();
		int from = said.indexOf(ready);
		if (from < 0) {
			listener.preface(said);
			return;
		}
		begin(from + ready.length());
		listener.begun();
	}

	/** Sound for positions, too: what comes before is taken as bytes. */
	private synchronized void begin(int from) {
		byte[] all = bytes.toByteArray();
		bytes.reset();
		bytes.write(all, from, all.length - from);
		begun = true;
	}

	synchronized boolean hasBegun() {
		return begun;
	}

	/** Before the script began what others said, byte by byte; afterwards what the script said. */
	synchronized String text() {
		return bytes.toString(begun ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
	}

	/** There was more than is taken. */
	static final class TooMuch extends IOException {
		private static final long serialVersionUID = 1L;

		TooMuch() {
			super("more than " + (MOST >> 20) + " MiB were said");
		}
	}
}
