package org.postern.web;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.postern.api.web.ProfileSource;
import org.postern.api.web.RunningWeb;
import org.postern.api.web.WebException;
import org.postern.api.web.WebListener;
import org.postern.api.web.WebSettings;

/** A Jetty that runs. */
final class JettyServer implements RunningWeb {

	private static final int HEADER_BYTES = 8 << 10;
	private static final int IDLE_MILLIS = 15_000;

	private final Server server;
	private final ServerConnector plain;

	private JettyServer(Server server, ServerConnector plain) {
		this.server = server;
		this.plain = plain;
	}

	static JettyServer start(WebSettings settings, ProfileSource source, WebListener listener) throws WebException {
		QueuedThreadPool threads = new QueuedThreadPool();
		threads.setName("postern-web");
		threads.setDaemon(true);
		Server server = new Server(threads);
		ServerConnector plain = new ServerConnector(server, new HttpConnectionFactory(configuration()));
		plain.setHost(settings.address());
		plain.setPort(settings.port());
		plain.setIdleTimeout(IDLE_MILLIS);
		server.addConnector(plain);
		server.setHandler(new ProfileHandler(Pages.of(source)));
		JettyServer running = new JettyServer(server, plain);
		running.start(settings);
		return running;
	}

	private static HttpConfiguration configuration() {
		HttpConfiguration configuration = new HttpConfiguration();
		configuration.setSendServerVersion(false);
		configuration.setRequestHeaderSize(HEADER_BYTES);
		return configuration;
	}

	private void start(WebSettings settings) throws WebException {
		try {
			server.start();
		} catch (Exception e) {
			close();
			throw failure(settings, e);
		}
	}

	private static WebException failure(WebSettings settings, Exception e) {
		if (e instanceof IOException && e.getCause() instanceof BindException) {
			return new WebException(settings.address() + " port " + settings.port() + " cannot be listened on: "
					+ e.getCause().getMessage(), "Take another port, or stop what uses it.", e);
		}
		return new WebException("The web server does not start: " + e, "Look at what the message names.", e);
	}

	@Override
	public List<URI> places() {
		return List.of(URI.create("http://" + plain.getHost() + ":" + plain.getLocalPort()));
	}

	@Override
	public Optional<URI> metrics() {
		return Optional.empty();
	}

	@Override
	public void close() {
		try {
			server.stop();
		} catch (Exception e) {
			throw new IllegalStateException("The web server cannot be stopped", e);
		}
	}
}
