package org.postern.backend.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

import org.postern.api.backend.BackendException;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.backend.local.imap.ImapConnection;
import org.postern.backend.local.imap.MaildirHost;
import org.postern.backend.local.net.ClientLine;
import org.postern.backend.local.net.TcpListener;
import org.postern.backend.local.pop3.Pop3Connection;
import org.postern.backend.local.smtp.SmtpPort;
import org.postern.backend.local.tls.ServerTls;

/** Opens ports for the protocols that this server speaks. */
final class LocalPorts {

	private final MailServer server;
	private final String bind;
	private final LocalMail mail;
	private final MaildirHost imapHost;

	LocalPorts(MailServer server, LocalMail mail) {
		this.server = server;
		this.bind = server.access().get(LocalBackend.BIND);
		this.mail = mail;
		this.imapHost = new MaildirHost(mail.store());
	}

	/** @throws BackendException if the port cannot be had, or the protocol is not spoken here */
	AutoCloseable open(Listener listener, ServerTls tls) throws BackendException {
		int port = server.livePort(listener.port());
		try {
			InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(listener.bind().orElse(bind)), port);
			return switch (listener.protocol()) {
				case "smtp" -> SmtpPort.open(address, listener, tls, mail);
				case "pop3" -> TcpListener.open(address, socket -> pop3(socket, listener, tls));
				case "imap" -> TcpListener.open(address, socket -> imap(socket, listener, tls));
				default -> throw new BackendException("The local server does not speak " + listener.protocol() + ".",
						"Close this listener, or administer it on a server that speaks it.");
			};
		} catch (IOException e) {
			throw new BackendException("Port " + port + " cannot be opened for " + listener.describe() + ": "
					+ e.getMessage() + new PortOwner(port).describe() + ".",
					"Stop the program that has the port, or give the server another port offset.", e);
		}
	}

	private void pop3(Socket socket, Listener listener, ServerTls tls) throws IOException {
		new Pop3Connection(new ClientLine(socket), listener, tls, mail).serve();
	}

	private void imap(Socket socket, Listener listener, ServerTls tls) throws IOException {
		new ImapConnection(new ClientLine(socket), listener, tls, mail, imapHost).serve();
	}
}
