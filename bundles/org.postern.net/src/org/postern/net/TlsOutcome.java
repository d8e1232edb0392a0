package org.postern.net;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.X509TrustManager;

import org.postern.net.tls.OcspStaple;
import org.postern.net.tls.PresentedChain;
import org.postern.net.tls.TlsSession;
import org.postern.net.tls.certificate.OcspReader;
import org.postern.net.tls.hello.ServerFlight;

/**
 * What a TLS handshake came to. A certificate that is not trusted does not end it, so that the test can go on.
 *
 * @param session what both agreed on
 * @param chain   the certificates presented
 */
public record TlsOutcome(TlsSession session, PresentedChain chain) {

	public TlsOutcome {
		Objects.requireNonNull(session);
		Objects.requireNonNull(chain);
	}

	static TlsOutcome of(ExtendedSSLSession session, ShownChain shown, X509TrustManager trust, ServerFlight flight,
			Duration elapsed) {
		return new TlsOutcome(
				new TlsSession(session.getProtocol(), session.getCipherSuite(), flight.group(), flight.primeBits(), elapsed),
				new PresentedChain(shown.certificates(), shown.problem(trust), staple(session, shown.certificates())));
	}

	private static Optional<OcspStaple> staple(ExtendedSSLSession session, List<X509Certificate> chain) {
		return session.getStatusResponses().stream().findFirst().filter(response -> response.length > 0)
				.flatMap(response -> chain.stream().findFirst()
						.map(leaf -> OcspReader.read(response, leaf.getSerialNumber())));
	}
}
