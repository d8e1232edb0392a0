package org.postern.channels;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;

import org.xbill.DNS.Message;

/** A name server that answers every question as it is told to. */
final class ScriptedPrimary implements AutoCloseable {

	private final ServerSocket server;
	private final Script script;

	/** What is answered. */
	interface Script {

		/** @return nothing to hang up */
		Optional<byte[]> answer(Message question) throws IOException, InterruptedException;
	}

	ScriptedPrimary(Script script) {
		this.script = script;
		try {
			server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.ofVirtual().start(this::serve);
	}

	int port() {
		return server.getLocalPort();
	}

	private void serve() {
		try (Socket client = server.accept()) {
			DataInputStream in = new DataInputStream(client.getInputStream());
			DataOutputStream out = new DataOutputStream(client.getOutputStream());
			while (true) {
				Optional<byte[]> answer = script.answer(new Message(in.readNBytes(in.readUnsignedShort())));
				if (answer.isEmpty()) {
					return;
				}
				out.writeShort(answer.get().length);
				out.write(answer.get());
			}
		} catch (IOException e) {
			// the client has gone, as clients do
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		try {
			server.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
