package org.postern.core.internal.simulate;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.postern.core.simulate.Outcome;
import org.postern.core.simulate.Outcome.TlsProblem;
import org.postern.core.simulate.Outcome.TlsProblem.Kind;

/** Tells apart why there is no answer. */
record HttpTrouble(URI uri, Duration timeout) {

	/** Whether it is a URL of the web that names a host. */
	static boolean isWeb(URI uri) {
		return Optional.ofNullable(uri.getHost()).isPresent() && (isSecure(uri) || scheme(uri).equals("http"));
	}

	static boolean isSecure(URI uri) {
		return scheme(uri).equals("https");
	}

	private static String scheme(URI uri) {
		return Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
	}

	static Outcome tooLate(Duration timeout) {
		return new Outcome.NoReply("nothing within " + timeout.toMillis() / 1000.0 + " s");
	}

	Outcome of(Throwable trouble) {
		if (has(trouble, UnresolvedAddressException.class)) {
			return new Outcome.NotThere("there is no host " + uri.getHost());
		}
		return switch (trouble) {
			case HttpTimeoutException late -> tooLate(timeout);
			case ConnectException refused -> new Outcome.NotThere("nothing listens on port " + port());
			case SSLException tls -> tls(tls);
			case Throwable other -> new Outcome.NoReply(words(other));
		};
	}

	private int port() {
		int usual = isSecure(uri) ? 443 : 80;
		return uri.getPort() >= 0 ? uri.getPort() : usual;
	}

	private TlsProblem tls(SSLException trouble) {
		if (has(trouble, CertificateExpiredException.class)) {
			return new TlsProblem(Kind.EXPIRED, "");
		}
		Optional<String> certificate = causes(trouble).filter(CertificateException.class::isInstance)
				.map(HttpTrouble::words).findFirst();
		if (certificate.isEmpty()) {
			return new TlsProblem(Kind.HANDSHAKE, words(trouble));
		}
		boolean name = certificate.get().startsWith("No subject alternative") || certificate.get().startsWith("No name matching");
		return name ? new TlsProblem(Kind.WRONG_NAME, "") : new TlsProblem(Kind.UNTRUSTED, "");
	}

	private static boolean has(Throwable trouble, Class<? extends Throwable> kind) {
		return causes(trouble).anyMatch(kind::isInstance);
	}

	private static Stream<Throwable> causes(Throwable trouble) {
		return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause).limit(20);
	}

	private static String words(Throwable trouble) {
		return Optional.ofNullable(trouble.getMessage()).orElseGet(() -> trouble.getClass().getSimpleName());
	}
}
