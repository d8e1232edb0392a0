package org.postern.web;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.HostPort;

/** Sends who comes without TLS to where it is: settings that anybody on the way can change are worth nothing. */
final class ToHttps extends Handler.Abstract.NonBlocking {

	private static final int HTTPS = 443;

	private final NetworkConnector secure;

	ToHttps(NetworkConnector secure) {
		this.secure = secure;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		if (request.isSecure()) {
			return false;
		}
		String port = secure.getLocalPort() == HTTPS ? "" : ":" + secure.getLocalPort();
		boolean form = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		Response.sendRedirect(request, response, callback, form ? HttpStatus.FOUND_302 : HttpStatus.PERMANENT_REDIRECT_308,
				"https://" + HostPort.normalizeHost(Request.getServerName(request)) + port + request.getHttpURI().getPathQuery(), true);
		return true;
	}
}
