package org.postern.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells the metrics on a connector of their own, and nothing else there. */
final class MetricsHandler extends Handler.Abstract.NonBlocking {

	static final String PATH = "/metrics";
	private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

	private final Connector connector;
	private final Metrics metrics;
	private final SlowClients clients;

	MetricsHandler(Connector connector, Metrics metrics, SlowClients clients) {
		this.connector = connector;
		this.metrics = metrics;
		this.clients = clients;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		if (request.getConnectionMetaData().getConnector() != connector) {
			return false;
		}
		boolean known = request.getHttpURI().getDecodedPath().equals(PATH);
		response.setStatus(known ? HttpStatus.OK_200 : HttpStatus.NOT_FOUND_404);
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, PROMETHEUS);
		String text = known ? metrics.text(clients.number()) : "Metrics are at " + PATH + "\n";
		response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
		return true;
	}
}
