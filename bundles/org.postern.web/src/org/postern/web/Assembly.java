package org.postern.web;

import java.net.BindException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.postern.api.web.ProfileSource;
import org.postern.api.web.WebException;
import org.postern.api.web.WebListener;
import org.postern.api.web.WebSettings;
import org.postern.api.web.WebTls;

/** Puts a Jetty together: what listens, what answers, and what is done now and then. */
final class Assembly {

	/** Each holds some kilobytes; further ones wait until others end. */
	private static final int CONNECTIONS = 4_000;
	private static final int STOP_MILLIS = 2_000;

	private final WebSettings settings;
	private final Pace pace;
	private final Server server = server();
	private final SlowClients clients;
	private final Metrics metrics;
	private final Connectors connectors;
	private final List<Handler> handlers = new ArrayList<>();
	private final List<Runnable> rounds = new ArrayList<>();

	Assembly(WebSettings settings, ProfileSource source, Pace pace) {
		this.settings = settings;
		this.pace = pace;
		clients = new SlowClients(pace.patience());
		metrics = new Metrics(source);
		connectors = new Connectors(server, settings, clients, new ClientConnections(settings.proxies()));
		rounds.add(clients);
	}

	/** @throws WebException if it cannot run as the settings say; nothing is left of it then */
	JettyServer start(Pages pages, WebListener listener) throws WebException {
		Optional<ServerConnector> told = settings.metricsPort().map(this::addMetrics);
		Optional<ServerConnector> secure = addTls(listener);
		ServerConnector plain = connectors.plain();
		handlers.add(new ProfileHandler(pages, new RateLimit(settings.requestsPerMinute(), System::nanoTime), metrics));
		server.setHandler(new Handler.Sequence(handlers));
		addLog();
		run();
		List<URI> places = new ArrayList<>();
		secure.ifPresent(connector -> places.add(place("https", connector)));
		places.add(place("http", plain));
		return new JettyServer(server, List.copyOf(places),
				told.map(connector -> place("http", connector).resolve(MetricsHandler.PATH)));
	}

	private static Server server() {
		QueuedThreadPool threads = new QueuedThreadPool();
		threads.setName("postern-web");
		threads.setDaemon(true);
		Server server = new Server(threads);
		server.setStopTimeout(STOP_MILLIS);
		server.setErrorHandler(new PlainErrors());
		server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
		return server;
	}

	private ServerConnector addMetrics(int port) {
		ServerConnector connector = connectors.metrics(port);
		handlers.add(new MetricsHandler(connector, metrics, clients));
		return connector;
	}

	private Optional<ServerConnector> addTls(WebListener listener) throws WebException {
		if (settings.tls().isEmpty()) {
			return Optional.empty();
		}
		WebTls stated = settings.tls().get();
		RenewedTls tls = new RenewedTls(PemIdentity.of(stated.certificate()), listener);
		rounds.add(tls);
		ServerConnector connector = connectors.secure(tls, stated.port());
		handlers.add(new ToHttps(connector));
		return Optional.of(connector);
	}

	private void addLog() throws WebException {
		if (settings.accessLog().isPresent()) {
			server.setRequestLog(AccessLog.to(settings.accessLog().get()));
		}
	}

	private void run() throws WebException {
		try {
			server.start();
			goRound();
		} catch (Exception e) {
			LifeCycle.stop(server);
			throw failure(e);
		}
	}

	/** What is done now and then, as long as it runs. */
	private void goRound() {
		server.getScheduler().schedule(() -> {
			try {
				rounds.forEach(Runnable::run);
			} finally {
				goRound();
			}
		}, pace.round());
	}

	private static WebException failure(Exception e) {
		return e.getCause() instanceof BindException taken
				? new WebException(e.getMessage() + ": " + taken.getMessage(), "Take another port, or stop what uses this one.", e)
				: new WebException("The web server does not start: " + e, "Look at what the message names.", e);
	}

	private static URI place(String scheme, ServerConnector connector) {
		String host = connector.getHost().contains(":") ? "[" + connector.getHost() + "]" : connector.getHost();
		return URI.create(scheme + "://" + host + ":" + connector.getLocalPort());
	}
}
