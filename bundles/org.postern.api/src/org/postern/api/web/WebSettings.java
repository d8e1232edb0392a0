package org.postern.api.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.Port;

/**
 * How a profile service runs.
 *
 * @param address           the address to listen on: {@code 127.0.0.1} behind a proxy, {@code 0.0.0.0} for everybody
 * @param port              of plain HTTP, 0 to 65535; 0 takes one that is free. With {@code tls} it sends clients there
 * @param tls               HTTPS beside it
 * @param metricsPort       where metrics are told, to this computer only, 0 as above; none are told where it is empty
 * @param proxies           addresses of proxies whose {@code X-Forwarded-For}, {@code -Proto} and {@code -Host} are
 *                          believed
 * @param requestsPerMinute how many requests a client's address may make; 0 for any number
 * @param accessLog         a file to which requests are appended, without the local parts of addresses
 */
public record WebSettings(String address, int port, Optional<WebTls> tls, Optional<Integer> metricsPort,
		List<String> proxies, int requestsPerMinute, Optional<Path> accessLog) {

	/** Enough for the users behind one address of an office, and little for somebody who tries out domains. */
	public static final int USUAL_REQUESTS_PER_MINUTE = 300;

	public WebSettings {
		if (address.isBlank()) {
			throw new IllegalArgumentException("The profile service needs an address to listen on");
		}
		requirePort(port);
		metricsPort.ifPresent(WebSettings::requirePort);
		Objects.requireNonNull(tls);
		Objects.requireNonNull(accessLog);
		proxies = List.copyOf(proxies);
		if (requestsPerMinute < 0) {
			throw new IllegalArgumentException("Requests a minute cannot be fewer than none: " + requestsPerMinute);
		}
	}

	/** Plain HTTP on one port, as it is used for practice and behind a proxy. */
	public static WebSettings plain(String address, int port) {
		return new WebSettings(address, port, Optional.empty(), Optional.empty(), List.of(), USUAL_REQUESTS_PER_MINUTE,
				Optional.empty());
	}

	static int requirePort(int port) {
		return port == 0 ? port : Port.require(port);
	}
}
