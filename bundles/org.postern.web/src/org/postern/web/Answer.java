package org.postern.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.postern.api.profile.Document;

/**
 * What a page answers.
 *
 * @param status    the HTTP status
 * @param mediaType of the body; texts are UTF-8
 * @param headers   beside those that every answer has
 */
record Answer(int status, String mediaType, byte[] body, List<HttpField> headers) {

	/** Nobody may keep it. */
	static final List<HttpField> UNKEPT = caching("no-store");
	/** Seconds for which a client or a proxy may keep what all of a domain are told. */
	private static final List<HttpField> SHARED = caching("public, max-age=300");
	private static final List<HttpField> PERSONAL = caching("private, max-age=300");

	private static List<HttpField> caching(String rule) {
		return List.of(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, rule));
	}

	/** What all of a domain are told. */
	static Answer shared(Document document) {
		return new Answer(200, document.mediaType(), document.content(), SHARED);
	}

	/** What has an address of a user in it. */
	static Answer personal(Document document) {
		return new Answer(200, document.mediaType(), document.content(), PERSONAL);
	}

	/** An answer to be read by people, a sentence a line. */
	static Answer text(int status, String text) {
		return new Answer(status, "text/plain", text.getBytes(StandardCharsets.UTF_8), UNKEPT);
	}

	/** The domain is not served here, or not in this format. */
	static Answer nothing() {
		return text(404, """
				No settings are kept here for this mail domain, or not in this format.
				Check what stands behind the @ of the address. A client may tell it:
				/mail/config-v1.1.xml?emailaddress=anna@example.org
				""");
	}

	static Answer notAllowed(String allowed) {
		return text(405, "Only these methods are answered here: " + allowed + "\n").with("Allow", allowed);
	}

	Answer with(String header, String value) {
		List<HttpField> more = new ArrayList<>(headers);
		more.add(new HttpField(header, value));
		return new Answer(status, mediaType, body, more);
	}
}
