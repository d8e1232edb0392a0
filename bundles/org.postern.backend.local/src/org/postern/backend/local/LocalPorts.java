package org.postern.backend.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

import org.postern.api.backend.BackendException;
import org.postern.api.model.Listener;
import org.postern.api.model.Security;
import org.postern.backend.local.imap.ImapConnection;
import org.postern.backend.local.net.ClientLine;
import org.postern.backend.local.net.TcpListener;
import org.postern.backend.local.pop3.Pop3Connection;
import org.postern.backend.local.smtp.SmtpPort;

/** Opens ports for the protocols that this server speaks. */
final class LocalPorts {

	private final LocalMail mail;

	LocalPorts(LocalMail mail) {
		this.mail = mail;
	}

	/** @throws BackendException if the port cannot be had, or the protocol is not spoken here */
	AutoCloseable open(OpenPort wanted) throws BackendException {
		Listener listener = wanted.listener();
		try {
			InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(wanted.address()), wanted.port());
			return switch (listener.protocol()) {
				case "smtp" -> SmtpPort.open(address, listener, mail);
				case "pop3" -> TcpListener.open(address, new Pop3(listener, mail), mail.connections());
				case "imap" -> TcpListener.open(address, new Imap(listener, mail), mail.connections());
				default -> throw new BackendException("The local server does not speak " + listener.protocol() + ".",
						"Close this listener, or administer it on a server that speaks it.");
			};
		} catch (IOException e) {
			throw new BackendException("Port " + wanted.port() + " of " + wanted.address() + " cannot be opened for "
					+ listener.describe() + ": " + e.getMessage() + new PortOwner(wanted.port()).describe() + ".",
					"Stop the program that has the port, or give the server another port offset.", e);
		}
	}

	private record Pop3(Listener listener, LocalMail mail) implements TcpListener.Service {

		@Override
		public void serve(Socket socket) throws IOException {
			new Pop3Connection(new ClientLine(socket, mail.limits()), listener, mail).serve();
		}

		@Override
		public String busy() {
			return cleartext(listener, "-ERR [SYS/TEMP] Too many connections, try later\r\n");
		}
	}

	private record Imap(Listener listener, LocalMail mail) implements TcpListener.Service {

		@Override
		public void serve(Socket socket) throws IOException {
			new ImapConnection(new ClientLine(socket, mail.limits()), listener, mail).serve();
		}

		@Override
		public String busy() {
			return cleartext(listener, "* BYE Too many connections, try later\r\n");
		}
	}

	private static String cleartext(Listener listener, String text) {
		return listener.security() == Security.IMPLICIT_TLS ? "" : text;
	}
}
