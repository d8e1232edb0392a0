package org.postern.api.profile;

import java.util.Objects;

/** Documents could not be delivered; the message says where and why, the remedy what to do. */
public class ChannelException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	public ChannelException(String message, String remedy) {
		super(message);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public ChannelException(String message, String remedy, Throwable cause) {
		super(message, cause);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public String remedy() {
		return remedy;
	}
}
