package org.postern.net.dns.mtasts;

import java.net.URI;
import java.util.Objects;

import org.postern.api.rule.Fact;

/**
 * A domain's policy file, asked for.
 *
 * @param domain whose
 * @param uri    where
 * @param answer what came
 */
public record StsFetch(String domain, URI uri, Answer answer) implements Fact {

	public StsFetch {
		Objects.requireNonNull(domain);
		Objects.requireNonNull(uri);
		Objects.requireNonNull(answer);
	}

	/** What came back. */
	public sealed interface Answer {

		/**
		 * A page.
		 *
		 * @param status    of HTTP
		 * @param mediaType as the server says, possibly empty
		 * @param text      its content
		 */
		record Page(int status, String mediaType, String text) implements Answer {
		}

		/** TLS failed, or its certificate is not trusted. */
		record Untrusted(String reason) implements Answer {
		}

		/** It is larger than any policy. */
		record TooLarge(String reason) implements Answer {
		}

		/** No answer. */
		record Unreachable(String reason) implements Answer {
		}
	}
}
