package org.postern.core.push;

import java.util.Objects;

/** A list of users cannot be read at all; the message says where and why. */
public final class UserListException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	public UserListException(String message, String remedy) {
		super(message);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public UserListException(String message, String remedy, Throwable cause) {
		super(message, cause);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public String remedy() {
		return remedy;
	}
}
