package org.postern.api.secret;

/** The secret store could not be read or written; the message says where and what to do. */
public class SecretStoreException extends Exception {

	private static final long serialVersionUID = 1L;

	public SecretStoreException(String message, Throwable cause) {
		super(message, cause);
	}
}
