package org.postern.net;

import java.io.IOException;

/** A server sends more than any reply may hold. */
public final class OversizedReplyException extends IOException {

	private static final long serialVersionUID = 1L;

	public OversizedReplyException(String message) {
		super(message);
	}
}
