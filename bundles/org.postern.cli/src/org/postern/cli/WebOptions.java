package org.postern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.CertificateFiles;
import org.postern.api.web.WebSettings;
import org.postern.api.web.WebTls;
import org.postern.core.profile.ProfileServing;
import org.postern.core.site.Site;

import picocli.CommandLine.Option;

/** How the profile service is to run. */
final class WebOptions {

	private static final int HTTP = 80;
	private static final int HTTPS = 443;

	@Option(names = "--profiles", negatable = true, defaultValue = "true", fallbackValue = "true",
			description = "With or without the profile service (default: with).")
	private boolean profiles;

	@Option(names = "--address", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
			description = "The address on which it listens; 0.0.0.0 is every one (default: 127.0.0.1).")
	private String address;

	@Option(names = "--http-port", paramLabel = "PORT", description = "The port of HTTP (default: 80 above the port "
			+ "offset of the site's practice server, 10080 as a rule; 8080 without one). With TLS it leads clients there.")
	private Optional<Integer> port = Optional.empty();

	@Option(names = "--tls-certificate", paramLabel = "FILE", description = "PEM file with the certificate and its "
			+ "intermediates. A renewed one is taken up while the service runs.")
	private Optional<Path> certificate = Optional.empty();

	@Option(names = "--tls-key", paramLabel = "FILE", description = "PEM file with its private key, without passphrase.")
	private Optional<Path> key = Optional.empty();

	@Option(names = "--tls-port", paramLabel = "PORT", description = "The port of HTTPS (default: 10443 or 8443, as "
			+ "that of HTTP).")
	private Optional<Integer> tlsPort = Optional.empty();

	@Option(names = "--trust-proxy", paramLabel = "ADDRESS", description = "A proxy before the service, whose "
			+ "X-Forwarded-For, -Proto and -Host are believed. May be repeated.")
	private List<String> proxies = List.of();

	@Option(names = "--rate-limit", paramLabel = "NUMBER", defaultValue = "" + WebSettings.USUAL_REQUESTS_PER_MINUTE,
			description = "Requests a minute from one address, 0 for any number (default: ${DEFAULT-VALUE}).")
	private int limit;

	@Option(names = "--access-log", paramLabel = "FILE", description = "Append requests to this file, in the combined "
			+ "format, without the names of users. With yyyy_mm_dd in its name there is one for each day.")
	private Optional<Path> log = Optional.empty();

	@Option(names = "--metrics-port", paramLabel = "PORT", description = "Tell metrics for Prometheus on this port, to "
			+ "this computer only.")
	private Optional<Integer> metrics = Optional.empty();

	boolean wanted() {
		return profiles;
	}

	WebSettings settings(Site site) throws CommandException {
		if (certificate.isPresent() != key.isPresent()) {
			throw CommandException.usage("TLS takes a certificate and its key", "Name both --tls-certificate and --tls-key.");
		}
		int offset = ProfileServing.usualOffset(site);
		return CommandException.typed(() -> new WebSettings(address, port.orElse(HTTP + offset), tls(HTTPS + offset), metrics,
				proxies, limit, log));
	}

	private Optional<WebTls> tls(int usual) {
		return certificate.map(chain -> new WebTls(tlsPort.orElse(usual),
				new CertificateFiles(chain.toString(), key.orElseThrow().toString())));
	}
}
