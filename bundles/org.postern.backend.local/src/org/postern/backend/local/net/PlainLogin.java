package org.postern.backend.local.net;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.postern.api.secret.Secret;

/**
 * The message of SASL PLAIN (RFC 4616).
 *
 * @param user     who
 * @param password the password
 */
public record PlainLogin(String user, Secret password) {

	/** Empty where the text is no such message. */
	public static Optional<PlainLogin> decode(String base64) {
		try {
			String message = new String(Base64.getDecoder().decode(base64.trim()), StandardCharsets.UTF_8);
			String[] parts = message.split("\0", -1);
			return parts.length == 3 ? Optional.of(new PlainLogin(parts[1], Secret.of(parts[2]))) : Optional.empty();
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
