package org.postern.net.sasl;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** The mechanisms that can be tried here, the ones that mail programs use most first. */
public enum SaslMechanism {

	/** RFC 7628. */
	OAUTHBEARER("OAUTHBEARER", true, true),
	/** Of Google and Microsoft, before RFC 7628. */
	XOAUTH2("XOAUTH2", true, true),
	/** RFC 4616. */
	PLAIN("PLAIN", false, true),
	/** Never standardised, and offered everywhere. */
	LOGIN("LOGIN", false, true),
	/** RFC 7677. */
	SCRAM_SHA_256("SCRAM-SHA-256", false, false),
	/** RFC 5802. */
	SCRAM_SHA_1("SCRAM-SHA-1", false, false),
	/** RFC 2195. */
	CRAM_MD5("CRAM-MD5", false, false);

	private final String label;
	private final boolean token;
	private final boolean reveals;

	SaslMechanism(String label, boolean token, boolean reveals) {
		this.label = label;
		this.token = token;
		this.reveals = reveals;
	}

	/** As servers announce it: {@code SCRAM-SHA-256}. */
	public String label() {
		return label;
	}

	/** Whether it takes an OAuth token in place of a password. */
	public boolean takesToken() {
		return token;
	}

	/** Whether password or token can be read by who reads the connection. */
	public boolean revealsSecret() {
		return reveals;
	}

	/** @param name in capitals */
	public static Optional<SaslMechanism> ofName(String name) {
		return Arrays.stream(values()).filter(mechanism -> mechanism.label.equals(name)).findFirst();
	}

	/**
	 * @param host   of the server, for OAUTHBEARER
	 * @param port   of the server, for OAUTHBEARER
	 * @param nonces random words, a new one each, for SCRAM
	 */
	public SaslExchange begin(Credentials credentials, String host, int port, Supplier<String> nonces) {
		return switch (this) {
			case OAUTHBEARER -> BearerExchange.standard(credentials, host, port);
			case XOAUTH2 -> BearerExchange.early(credentials);
			case PLAIN -> new PlainExchange(credentials);
			case LOGIN -> new LoginExchange(credentials);
			case SCRAM_SHA_256 -> new ScramExchange("SHA-256", credentials, nonces.get());
			case SCRAM_SHA_1 -> new ScramExchange("SHA-1", credentials, nonces.get());
			case CRAM_MD5 -> new CramExchange(credentials);
		};
	}
}
