package org.postern.net;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.postern.net.tls.FailedHandshake.How;
import org.postern.net.tls.hello.Alert;
import org.postern.net.tls.hello.ProtocolVersion;
import org.postern.net.tls.hello.ServerFlight;

/** Finds out why a handshake failed, from what the server said and what the TLS library says. */
record HandshakeEnd(HandshakeException failure) {

	private static final int PROTOCOL_VERSION = 70;
	private static final int INTERNAL_ERROR = 80;
	private static final int UNRECOGNIZED_NAME = 112;
	private static final int CERTIFICATE_REQUIRED = 116;

	/** @return empty where the connection was lost, for reasons that are not those of TLS */
	Optional<How> how() {
		ServerFlight flight = failure.flight();
		Optional<How> said = flight.alert().filter(Alert::fatal).map(HandshakeEnd::of);
		if (said.isPresent()) {
			return said;
		}
		if (isExcessive()) {
			return Optional.of(How.EXCESSIVE);
		}
		if (flight.ending() == ServerFlight.Ending.NOT_TLS && flight.hello().isEmpty()) {
			return Optional.of(How.CLEARTEXT);
		}
		if (flight.version().filter(ProtocolVersion::isObsolete).isPresent()) {
			return Optional.of(How.NO_COMMON_VERSION);
		}
		if (causes().anyMatch(cause -> cause instanceof SSLException && new TlsWords(cause).areOfServerFault())) {
			return Optional.of(How.SERVER_FAULT);
		}
		return isOfTls() ? Optional.of(How.REFUSED) : Optional.empty();
	}

	private static How of(Alert alert) {
		return switch (alert.code()) {
			case PROTOCOL_VERSION -> How.NO_COMMON_VERSION;
			case INTERNAL_ERROR -> How.SERVER_FAULT;
			case UNRECOGNIZED_NAME -> How.NAME_UNKNOWN;
			case CERTIFICATE_REQUIRED -> How.CLIENT_CERTIFICATE;
			default -> How.REFUSED;
		};
	}

	private boolean isExcessive() {
		return causes().anyMatch(cause -> switch (cause) {
			case OversizedReplyException oversized -> true;
			case SSLException tls -> new TlsWords(tls).areOfExcess();
			case CertificateException chain -> new TlsWords(chain).areOfExcess();
			default -> false;
		});
	}

	/** Whether the TLS library itself complains, and not of the network. */
	private boolean isOfTls() {
		return causes().skip(1).noneMatch(cause -> cause instanceof IOException && !(cause instanceof SSLException));
	}

	private Stream<Throwable> causes() {
		return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause);
	}
}
