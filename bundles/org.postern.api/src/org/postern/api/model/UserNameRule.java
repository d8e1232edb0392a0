package org.postern.api.model;

import java.util.Arrays;
import java.util.Optional;

/** What a user types as user name. */
public enum UserNameRule {

	/** The whole address: {@code anna@example.org}. */
	ADDRESS("address"),
	/** What stands before the @: {@code anna}. */
	LOCAL_PART("local-part");

	private final String key;

	UserNameRule(String key) {
		this.key = key;
	}

	public String key() {
		return key;
	}

	public String apply(MailAddress address) {
		return this == ADDRESS ? address.toString() : address.localPart();
	}

	public static Optional<UserNameRule> ofKey(String key) {
		return Arrays.stream(values()).filter(value -> value.key.equals(key)).findFirst();
	}
}
