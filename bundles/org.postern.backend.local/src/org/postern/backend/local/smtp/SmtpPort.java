package org.postern.backend.local.smtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Security;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.net.Limits;
import org.subethamail.smtp.server.SMTPServer;

/** An open SMTP port (RFC 5321), by SubEthaSMTP. */
public final class SmtpPort implements AutoCloseable {

	private static final int MAXIMUM_RECIPIENTS = 100;
	/** RFC 5321 section 4.5.3.2.7. */
	private static final Duration SILENCE = Duration.ofMinutes(5);

	private final SMTPServer server;
	private final SmtpSocket socket;

	private SmtpPort(SMTPServer server, SmtpSocket socket) {
		this.server = server;
		this.socket = socket;
	}

	/** @throws IOException if the port cannot be had */
	public static SmtpPort open(InetSocketAddress address, Listener listener, LocalMail mail) throws IOException {
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		boolean implicit = listener.security() == Security.IMPLICIT_TLS;
		SmtpSocket socket = new SmtpSocket(implicit, mail.current());
		Limits limits = mail.limits();
		SmtpSessions sessions = new SmtpSessions(listener, mail);
		SMTPServer.Builder builder = SMTPServer.port(address.getPort()).bindAddress(address.getAddress())
				.hostName(mail.host()).softwareName("Postern practice server").executorService(threads)
				.maxConnections(limits.connections()).maxRecipients(MAXIMUM_RECIPIENTS)
				.maxMessageSize(limits.messageBytes())
				.connectionTimeout(Math.toIntExact(silence(limits).toMillis()), TimeUnit.MILLISECONDS)
				.messageHandlerFactory(context -> new SmtpMessage(context, listener, mail)).sessionHandler(sessions)
				.serverSocketFactory(() -> socket).enableTLS(listener.security().upgrades())
				.requireTLS(listener.security() == Security.STARTTLS_REQUIRED)
				.insertReceivedHeaders(false);
		if (listener.authentication() != Authentication.NONE) {
			builder = builder.authenticationHandlerFactory(new SmtpLogin(mail, sessions));
		}
		SMTPServer server = builder.build();
		server.getCommandHandler().addCommand(new SmtpGreeting(listener, mail, sessions));
		server.getCommandHandler().addCommand(new SmtpUpgrade(listener, mail));
		server.getCommandHandler().addCommand(new NoChunks());
		start(server, socket);
		return new SmtpPort(server, socket);
	}

	private static Duration silence(Limits limits) {
		return limits.idle().compareTo(SILENCE) < 0 ? limits.idle() : SILENCE;
	}

	/** SubEthaSMTP binds the socket, and wraps what goes wrong. */
	private static void start(SMTPServer server, SmtpSocket socket) throws IOException {
		try {
			server.start();
		} catch (RuntimeException e) {
			socket.close();
			throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
		}
	}

	/** Sessions end first: the library waits for them, also for one whose client does not read what it is told. */
	@Override
	public void close() throws IOException {
		socket.close();
		server.stop();
	}
}
