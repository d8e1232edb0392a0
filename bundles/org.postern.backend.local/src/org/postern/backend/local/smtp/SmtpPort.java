package org.postern.backend.local.smtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Security;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.tls.ServerTls;
import org.subethamail.smtp.server.SMTPServer;

/** An open SMTP port (RFC 5321), by SubEthaSMTP. */
public final class SmtpPort implements AutoCloseable {

	private static final int MAXIMUM_CONNECTIONS = 200;
	private static final int MAXIMUM_RECIPIENTS = 100;

	private final SMTPServer server;
	private final ExecutorService threads;

	private SmtpPort(SMTPServer server, ExecutorService threads) {
		this.server = server;
		this.threads = threads;
	}

	/** @throws IOException if the port cannot be had */
	public static SmtpPort open(InetSocketAddress address, Listener listener, ServerTls tls, LocalMail mail)
			throws IOException {
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		ServerSocket socket = socket(listener, tls);
		SmtpSessions sessions = new SmtpSessions(listener);
		SMTPServer.Builder builder = SMTPServer.port(address.getPort()).bindAddress(address.getAddress())
				.hostName(mail.host()).softwareName("Postern practice server").executorService(threads)
				.maxConnections(MAXIMUM_CONNECTIONS).maxRecipients(MAXIMUM_RECIPIENTS)
				.maxMessageSize(LocalMail.MAXIMUM_MESSAGE).connectionTimeout(5, TimeUnit.MINUTES)
				.messageHandlerFactory(context -> new SmtpMessage(context, listener, mail)).sessionHandler(sessions)
				.serverSocketFactory(() -> socket).enableTLS(listener.security().upgrades())
				.requireTLS(listener.security() == Security.STARTTLS_REQUIRED)
				.startTlsSocketFactory((Socket plain) -> tls.secure(plain)).insertReceivedHeaders();
		if (listener.authentication() != Authentication.NONE) {
			builder = builder.authenticationHandlerFactory(new SmtpLogin(mail, sessions));
		}
		SMTPServer server = builder.build();
		start(server);
		return new SmtpPort(server, threads);
	}

	private static ServerSocket socket(Listener listener, ServerTls tls) throws IOException {
		ServerSocket socket = listener.security() == Security.IMPLICIT_TLS ? new SecuredServerSocket(tls)
				: new ServerSocket();
		socket.setReuseAddress(true);
		return socket;
	}

	/** SubEthaSMTP binds the socket, and wraps what goes wrong. */
	private static void start(SMTPServer server) throws IOException {
		try {
			server.start();
		} catch (RuntimeException e) {
			throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
		}
	}

	@Override
	public void close() {
		server.stop();
		threads.shutdownNow();
	}

	/** Accepts connections that speak TLS from the first byte; the handshake is done by the session's own thread. */
	private static final class SecuredServerSocket extends ServerSocket {

		private final ServerTls tls;

		SecuredServerSocket(ServerTls tls) throws IOException {
			this.tls = tls;
		}

		@Override
		public Socket accept() throws IOException {
			return tls.secure(super.accept());
		}
	}
}
