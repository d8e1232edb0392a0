package org.postern.channels;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.postern.api.profile.ChannelException;
import org.postern.api.progress.Cancellation;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.TSIGRecord;

/** The primary server of a zone, over one TCP connection; every message both ways is signed (RFC 8945). */
final class NameServer implements AutoCloseable {

	private static final int LONGEST = 65_535;

	private final String label;
	private final TSIG key;
	private final DnsRefusal refusal;
	private final Cancellation cancellation;
	private final Socket socket = new Socket();
	private final Cancellation.Registration closing;

	/** @param label of the server, for people */
	NameServer(String label, TSIG key, DnsRefusal refusal, Cancellation cancellation) {
		this.label = label;
		this.key = key;
		this.refusal = refusal;
		this.cancellation = cancellation;
		this.closing = cancellation.onCancel(this::shut);
	}

	/** @param patience for the connection, and for each answer */
	void connect(String host, int port, Duration patience) throws ChannelException, InterruptedException {
		try {
			InetSocketAddress address = new InetSocketAddress(host, port);
			if (address.isUnresolved()) {
				throw new UnknownHostException("the name is not known");
			}
			socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
			socket.connect(address, Math.toIntExact(patience.toMillis()));
		} catch (IOException e) {
			throw unreachable(e);
		}
	}

	/** The records of one owner and type, as the server itself has them. */
	List<Record> records(RecordKey key) throws ChannelException, InterruptedException {
		Message answer = ask(Message.newQuery(Record.newRecord(key.owner(), key.type(), DClass.IN)));
		int code = answer.getRcode();
		if (code != Rcode.NOERROR && code != Rcode.NXDOMAIN) {
			throw refusal.of(answer);
		}
		if (!answer.getHeader().getFlag(Flags.AA)) {
			throw refusal.notPrimary();
		}
		return answer.getSection(Section.ANSWER).stream()
				.filter(record -> record.getType() == key.type() && record.getName().equals(key.owner())).toList();
	}

	/** Makes a change, or none of it. */
	void update(Message update) throws ChannelException, InterruptedException {
		Message answer = ask(update);
		if (answer.getRcode() != Rcode.NOERROR) {
			throw refusal.of(answer);
		}
	}

	private Message ask(Message question) throws ChannelException, InterruptedException {
		cancellation.check();
		key.apply(question, null);
		try {
			byte[] wire = exchange(question.toWire(LONGEST));
			Message answer = new Message(wire);
			if (answer.getHeader().getID() != question.getHeader().getID()) {
				throw new IOException("its answer is one to another question");
			}
			require(question, answer, wire);
			return answer;
		} catch (IOException e) {
			throw unreachable(e);
		}
	}

	/** What refuses the key cannot be signed with it; everything else must be. */
	private void require(Message question, Message answer, byte[] wire) throws ChannelException {
		Optional<TSIGRecord> signature = Optional.ofNullable(answer.getTSIG());
		if (signature.filter(signed -> signed.getError() != Rcode.NOERROR).isPresent()) {
			throw refusal.of(answer);
		}
		if (signature.isEmpty() && answer.getRcode() != Rcode.NOERROR) {
			throw refusal.of(answer);
		}
		if (key.verify(answer, wire, question.getTSIG()) != Rcode.NOERROR) {
			throw refusal.unsigned();
		}
	}

	private byte[] exchange(byte[] question) throws IOException {
		DataOutputStream out = new DataOutputStream(socket.getOutputStream());
		byte[] framed = new byte[question.length + 2];
		framed[0] = (byte) (question.length >> 8);
		framed[1] = (byte) question.length;
		System.arraycopy(question, 0, framed, 2, question.length);
		out.write(framed);
		out.flush();
		DataInputStream in = new DataInputStream(socket.getInputStream());
		return in.readNBytes(in.readUnsignedShort());
	}

	private ChannelException unreachable(IOException e) throws InterruptedException {
		cancellation.check();
		String reason = e instanceof SocketTimeoutException ? "nothing was heard in time"
				: Optional.ofNullable(e.getMessage()).orElse("the connection was closed");
		return new ChannelException("The name server " + label + " cannot be talked to over TCP: " + reason,
				"Check its name, its port and the firewalls between; whether the update was made can be seen by publishing again.",
				e);
	}

	private void shut() {
		try {
			socket.close();
		} catch (IOException e) {
			throw new IllegalStateException("A connection could not be closed", e);
		}
	}

	@Override
	public void close() {
		closing.close();
		shut();
	}

	/** The name as an absolute one. @throws IllegalArgumentException if it is none */
	static Name name(String text) {
		try {
			return Name.fromString(text, Name.root);
		} catch (IOException e) {
			throw new IllegalArgumentException("'" + text + "' is no name: " + e.getMessage(), e);
		}
	}
}
