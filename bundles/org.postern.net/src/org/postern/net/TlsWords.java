package org.postern.net;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a TLS library says of a failure, without the places in its own source. */
record TlsWords(Throwable failure) {

	/** {@code error:1000045c:SSL routines:OPENSSL_internal:TLSV1_ALERT_CERTIFICATE_REQUIRED (…)} */
	private static final Pattern BORING = Pattern.compile("OPENSSL_internal:([A-Z0-9_]+)");

	@Override
	public String toString() {
		String said = String.valueOf(failure.getMessage());
		Matcher boring = BORING.matcher(said);
		return boring.find() ? boring.group(1).toLowerCase(Locale.ROOT).replace('_', ' ') : said;
	}

	/** Whether a message, a chain or a number of warnings was beyond the library's bounds. */
	boolean areOfExcess() {
		String words = toString();
		return words.contains("exceeds the maximum") || words.contains("maximum allowed")
				|| words.equals("excessive message size") || words.equals("too many warning alerts");
	}

	/** In TLS 1.3 a server that fails at its own signature says so under cover, where only the library reads it. */
	boolean areOfServerFault() {
		return toString().replace('_', ' ').contains("alert internal error")
				|| toString().contains("fatal alert: internal_error");
	}

	/** In TLS 1.3 a server says only after the handshake that it misses the client's certificate. */
	boolean wantCertificate() {
		return toString().replace('_', ' ').contains("certificate required");
	}
}
