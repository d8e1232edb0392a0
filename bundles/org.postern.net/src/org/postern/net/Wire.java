package org.postern.net;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.X509TrustManager;

import org.postern.api.model.DomainName;
import org.postern.api.check.Gate;
import org.postern.api.progress.Cancellation;
import org.postern.net.tls.hello.ClientHello;
import org.postern.net.tls.hello.FlightReader;
import org.postern.net.tls.hello.ServerFlight;

/**
 * A connection to a server on which lines are exchanged: within bounds of time and size, noted in a transcript, and
 * ended at once by a cancellation. Every step has the whole timeout, counted from {@link #begin()}.
 */
public final class Wire implements AutoCloseable {

	private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

	private final Duration timeout;
	private final Transcript transcript;
	private final Cancellation.Registration cancel;
	private final Socket plain;
	private final Guard guard;
	private LineReader reader;
	private OutputStream out;
	private Optional<TlsTalk> tls = Optional.empty();
	private String smuggled = "";
	private Manners earlier = new Manners(0, 0, 0, 0);

	private Wire(Socket plain, Duration timeout, Gate gate, Cancellation cancellation, Transcript transcript) {
		this.plain = plain;
		this.out = OutputStream.nullOutputStream();
		this.timeout = timeout;
		this.transcript = transcript;
		this.guard = new Guard(plain, timeout, gate);
		this.cancel = cancellation.onCancel(this::abort);
	}

	/** Connects; a cancellation ends a hanging attempt too. */
	public static Wire connect(InetSocketAddress address, Duration timeout, Cancellation cancellation,
			Transcript transcript) throws IOException {
		return connect(address, timeout, Gate.open(), cancellation, transcript);
	}

	/** Connects; TLS handshakes will pass {@code gate}. */
	static Wire connect(InetSocketAddress address, Duration timeout, Gate gate, Cancellation cancellation,
			Transcript transcript) throws IOException {
		Wire wire = new Wire(new Socket(), timeout, gate, cancellation, transcript);
		try {
			wire.plain.setTcpNoDelay(true);
			wire.guard.await(() -> wire.connect(address));
			wire.out = wire.plain.getOutputStream();
			wire.reader = new LineReader(new GuardedInput(wire.plain, wire.guard));
			return wire;
		} catch (IOException e) {
			wire.close();
			throw e;
		}
	}

	/** @return how much came with it: nothing */
	private int connect(InetSocketAddress address) throws IOException {
		plain.connect(address);
		return 0;
	}

	/** A new step begins, with the whole timeout before it; the connection ends where that does not suffice. */
	public void begin() {
		guard.begin(timeout, false);
	}

	/** A new step begins that shall not take longer than {@code time}; the connection may be of use afterwards. */
	public void begin(Duration time) {
		guard.begin(time, true);
	}

	Duration timeout() {
		return timeout;
	}

	/** How long this connection has stood before the gate. */
	Duration waited() {
		return Duration.ofNanos(guard.waited());
	}

	/** Waits until the server says something, without taking it. */
	void await() throws IOException {
		reader.await();
	}

	/** How all lines of this connection were written. */
	Manners manners() {
		return earlier.plus(reader.manners());
	}

	/** What has arrived and was not asked for. */
	String unread() {
		return reader.pending();
	}

	public String readLine() throws IOException {
		String line = reader.readLine();
		transcript.received(line);
		return line;
	}

	public void writeLine(String line) throws IOException {
		transcript.sent(line);
		send(line);
	}

	/** Sends a line of which the transcript gets only {@code shown}. */
	public void writeSecret(String line, String shown) throws IOException {
		transcript.sent(shown);
		send(line);
	}

	private void send(String line) throws IOException {
		String behind = smuggled;
		smuggled = "";
		out.write((line + "\r\n" + behind).getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	/** Sends {@code line} right behind the next one, in the same packet: to find out what a server makes of it. */
	void smuggle(String line) {
		smuggled = line + "\r\n";
	}

	/**
	 * Begins a handshake and reads what the server says to it. Afterwards the connection is of no use.
	 *
	 * @param finiteField whether a cipher suite agrees on its key by finite-field Diffie-Hellman
	 * @return unfinished where the server closed the connection
	 */
	ServerFlight ask(ClientHello hello, IntPredicate finiteField) throws IOException {
		if (!reader.pending().isEmpty()) {
			throw new PlaintextException(reader.pending());
		}
		guard.handshake();
		try {
			out.write(hello.toRecord());
			out.flush();
			return new FlightCollector(new GuardedInput(plain, guard), finiteField).collect();
		} finally {
			guard.handshakeEnds();
		}
	}

	/**
	 * Starts TLS on this connection, with the server's name in SNI where it is a name (RFC 6066).
	 *
	 * @throws HandshakeException if the handshake fails
	 * @throws PlaintextException if plaintext is left over that an attacker may have put there
	 */
	public TlsOutcome startTls(String host, X509TrustManager trust) throws IOException {
		if (!reader.pending().isEmpty()) {
			throw new PlaintextException(reader.pending());
		}
		guard.handshake();
		try {
			return secure(host, trust);
		} finally {
			guard.handshakeEnds();
		}
	}

	/** Even the means of a handshake are made behind the gate: thousands that wait before it need no memory for them. */
	private TlsOutcome secure(String host, X509TrustManager trust) throws IOException {
		long start = System.nanoTime() - guard.waited();
		SSLEngine engine = TlsLibrary.present().engine(host);
		if (isName(host)) {
			engine.setSSLParameters(naming(host, engine.getSSLParameters()));
		}
		TlsTalk secured = new TlsTalk(engine, new GuardedInput(plain, guard), out, TlsLibrary.present().buffers());
		tls = Optional.of(secured);
		Handshake done = handshake(secured);
		Duration elapsed = Duration.ofNanos(System.nanoTime() - guard.waited() - start);
		earlier = manners();
		out = secured.output();
		reader = new LineReader(secured.input());
		TlsOutcome outcome = TlsOutcome.of(secured.session(), done.shown(), trust, done.flight(), elapsed);
		transcript.note(outcome.session().describe());
		return outcome;
	}

	/** What the server showed, and what could be read without a key. */
	private record Handshake(ShownChain shown, ServerFlight flight) {
	}

	private Handshake handshake(TlsTalk secured) throws IOException {
		try {
			secured.handshake();
			ShownChain shown = ShownChain.of(secured.session());
			boolean finite = secured.session().getCipherSuite().contains("_DHE_");
			return new Handshake(shown, FlightReader.read(guard.handshakeEnds(), suite -> finite));
		} catch (IOException e) {
			byte[] arrived = guard.handshakeEnds();
			throw new HandshakeException(e, FlightReader.read(arrived, suite -> false), arrived);
		}
	}

	private static SSLParameters naming(String host, SSLParameters parameters) {
		parameters.setServerNames(List.of(new SNIHostName(ascii(host))));
		return parameters;
	}

	/** Whether a host is a name, which SNI takes, and no address. */
	static boolean isName(String host) {
		return DomainName.isValid(host) && !NUMBERS.matcher(host).matches();
	}

	static String ascii(String host) {
		return java.net.IDN.toASCII(host);
	}

	private void abort() {
		try {
			plain.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Ends the connection at once; whatever TLS has outside Java's memory is given back. */
	@Override
	public void close() {
		cancel.close();
		abort();
		tls.ifPresent(TlsTalk::close);
	}
}
