package org.postern.web;

import java.util.List;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Believes the headers about the client that a proxy adds, if it is one of ours; others could write anything there. */
record TrustedProxies(List<String> addresses, ForwardedRequestCustomizer believing) implements HttpConfiguration.Customizer {

	TrustedProxies(List<String> addresses) {
		this(addresses, new ForwardedRequestCustomizer());
	}

	@Override
	public Request customize(Request request, HttpFields.Mutable headers) {
		return addresses.contains(Request.getRemoteAddr(request)) ? believing.customize(request, headers) : request;
	}
}
