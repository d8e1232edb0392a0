package org.postern.testkit.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A resolver on loopback, UDP and TCP, that answers from a zone file in the test, and fails where the test says so. */
public final class ScriptedNameServer implements AutoCloseable {

	private static final int UDP_SIZE = 512;

	private final ScriptedZone zone;
	private final DatagramSocket udp;
	private final ServerSocket tcp;
	private final List<String> questions = new CopyOnWriteArrayList<>();

	private ScriptedNameServer(ScriptedZone zone) throws IOException {
		this.zone = zone;
		this.tcp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress());
	}

	/** @param zone lines of a zone file: {@code mail.example.test. A 192.0.2.1} */
	public static ScriptedNameServer start(String zone) {
		ScriptedZone known = new ScriptedZone(zone);
		for (int attempt = 0;; attempt++) {
			try {
				ScriptedNameServer server = new ScriptedNameServer(known);
				Thread.ofPlatform().daemon().name("names-udp").start(server::serveUdp);
				Thread.ofPlatform().daemon().name("names-tcp").start(server::serveTcp);
				return server;
			} catch (IOException e) {
				if (attempt == 5) {
					throw new UncheckedIOException("No port is free for UDP and TCP", e);
				}
			}
		}
	}

	public InetSocketAddress address() {
		return new InetSocketAddress(InetAddress.getLoopbackAddress(), tcp.getLocalPort());
	}

	/** Fails for a name, or for a name and a type: {@code mail.example.test A}. */
	public ScriptedNameServer failingFor(String question) {
		zone.fault(question, ScriptedZone.Fault.SERVFAIL);
		return this;
	}

	/** Never answers to this. */
	public ScriptedNameServer silentFor(String question) {
		zone.fault(question, ScriptedZone.Fault.SILENT);
		return this;
	}

	/** Answers to nobody about this. */
	public ScriptedNameServer refusing(String question) {
		zone.fault(question, ScriptedZone.Fault.REFUSED);
		return this;
	}

	/** Has found the signatures of this to be wrong. */
	public ScriptedNameServer distrusting(String question) {
		zone.fault(question, ScriptedZone.Fault.BOGUS);
		return this;
	}

	/** Tells one alias at a time. */
	public ScriptedNameServer shortOfAliases(String question) {
		zone.fault(question, ScriptedZone.Fault.SHORT_OF_ALIASES);
		return this;
	}

	/** Vouches for a zone by DNSSEC; it then vouches for the root as well. */
	public ScriptedNameServer signing(String... zones) {
		List.of(zones).forEach(zone::sign);
		return this;
	}

	/** What was asked, in order: {@code mail.example.test A}. */
	public List<String> questions() {
		return List.copyOf(questions);
	}

	private void serveUdp() {
		byte[] buffer = new byte[4096];
		try {
			while (true) {
				DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
				udp.receive(packet);
				Message question = new Message(java.util.Arrays.copyOf(packet.getData(), packet.getLength()));
				Optional<Message> answer = answer(question);
				if (answer.isPresent()) {
					byte[] reply = shortened(answer.get());
					udp.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
				}
			}
		} catch (IOException e) {
			closed(e);
		}
	}

	private void serveTcp() {
		try {
			while (true) {
				serve(tcp.accept());
			}
		} catch (IOException e) {
			closed(e);
		}
	}

	private void serve(Socket client) {
		Thread.ofVirtual().start(() -> {
			try (client; DataInputStream in = new DataInputStream(client.getInputStream());
					DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
				Optional<Message> answer = answer(new Message(in.readNBytes(in.readUnsignedShort())));
				if (answer.isPresent()) {
					byte[] reply = answer.get().toWire();
					out.writeShort(reply.length);
					out.write(reply);
				}
			} catch (IOException e) {
				closed(e);
			}
		});
	}

	private Optional<Message> answer(Message question) {
		questions.add(question.getQuestion().getName().toString(true).toLowerCase() + " "
				+ Type.string(question.getQuestion().getType()));
		return zone.answer(question);
	}

	/** What does not fit is to be asked for again by TCP (RFC 1035 section 4.2.1). */
	private static byte[] shortened(Message answer) {
		byte[] whole = answer.toWire();
		if (whole.length <= UDP_SIZE) {
			return whole;
		}
		Message cut = new Message(answer.getHeader().getID());
		cut.getHeader().setFlag(Flags.QR);
		cut.getHeader().setFlag(Flags.TC);
		cut.addRecord(answer.getQuestion(), Section.QUESTION);
		return cut.toWire();
	}

	private void closed(IOException trouble) {
		if (!tcp.isClosed() && !(trouble instanceof java.io.EOFException)) {
			throw new UncheckedIOException("The scripted name server failed", trouble);
		}
	}

	@Override
	public void close() {
		try {
			tcp.close();
			udp.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
