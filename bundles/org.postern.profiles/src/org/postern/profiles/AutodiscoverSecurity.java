package org.postern.profiles;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.model.Security;
import org.postern.api.profile.AnnouncementReader;

/**
 * How a client reads the two elements of Autodiscover that speak of security. {@code Encryption} overrides
 * {@code SSL}, which is on where it is not said; in {@code Encryption}, SSL means TLS from the first byte and TLS
 * means STARTTLS ([MS-OXDSCLI] section 2.2.4.1.1.2.6).
 */
enum AutodiscoverSecurity {

	AS_OUTLOOK(AnnouncementReader.AUTODISCOVER) {
		@Override
		Security of(int port, Optional<String> encryption, boolean ssl) {
			return switch (encryption.map(word -> word.toUpperCase(Locale.ROOT)).orElse("")) {
				case "NONE" -> Security.NONE;
				case "SSL" -> Security.IMPLICIT_TLS;
				case "TLS" -> Security.STARTTLS_REQUIRED;
				case "AUTO" -> Security.STARTTLS;
				default -> ssl ? Security.IMPLICIT_TLS : Security.NONE;
			};
		}
	},

	/** Knows only whether TLS is meant, takes it for STARTTLS on the ports that begin in cleartext as a rule. */
	AS_THUNDERBIRD(AnnouncementReader.AUTODISCOVER_THUNDERBIRD) {
		@Override
		Security of(int port, Optional<String> encryption, boolean ssl) {
			if (!ssl) {
				return Security.NONE;
			}
			return BEGIN_IN_CLEARTEXT.contains(port) ? Security.STARTTLS_REQUIRED : Security.IMPLICIT_TLS;
		}
	};

	private static final List<Integer> BEGIN_IN_CLEARTEXT = List.of(143, 110, 25, 587);

	private final String reader;

	AutodiscoverSecurity(String reader) {
		this.reader = reader;
	}

	String reader() {
		return reader;
	}

	/** @param ssl what {@code SSL} says, or has by default */
	abstract Security of(int port, Optional<String> encryption, boolean ssl);
}
