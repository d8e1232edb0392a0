package org.postern.web;

import java.util.Arrays;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.postern.api.web.WebSettings;

/** Makes what listens. */
record Connectors(Server server, WebSettings settings, Connection.Listener... listeners) {

	/** Answers are written by the thread that finds the question, without handing it over; so each core has one. */
	private static final int SELECTORS = Math.min(Runtime.getRuntime().availableProcessors(), 8);
	private static final int HEADER_BYTES = 8 << 10;
	private static final int IDLE_MILLIS = 15_000;
	/** Bytes a second of a body. */
	private static final int SLOWEST = 100;

	ServerConnector plain() {
		return connector(settings.address(), settings.port(), new HttpConnectionFactory(configuration()));
	}

	ServerConnector secure(RenewedTls tls, int port) {
		HttpConfiguration configuration = configuration();
		configuration.addCustomizer(new SecureRequestCustomizer(false));
		HttpConnectionFactory http = new HttpConnectionFactory(configuration);
		return connector(settings.address(), port, new SslConnectionFactory(tls.factory(), http.getProtocol()), http);
	}

	/** Whoever may read metrics is on this computer. */
	ServerConnector metrics(int port) {
		return connector("127.0.0.1", port, new HttpConnectionFactory(configuration()));
	}

	private ServerConnector connector(String address, int port, ConnectionFactory... protocols) {
		ServerConnector connector = new ServerConnector(server, 1, SELECTORS, protocols);
		connector.setHost(address);
		connector.setPort(port);
		connector.setIdleTimeout(IDLE_MILLIS);
		Arrays.stream(listeners).forEach(connector::addBean);
		server.addConnector(connector);
		return connector;
	}

	private HttpConfiguration configuration() {
		HttpConfiguration configuration = new HttpConfiguration();
		configuration.setSendServerVersion(false);
		configuration.setRequestHeaderSize(HEADER_BYTES);
		configuration.setMinRequestDataRate(SLOWEST);
		if (!settings.proxies().isEmpty()) {
			configuration.addCustomizer(new TrustedProxies(settings.proxies()));
		}
		return configuration;
	}
}
