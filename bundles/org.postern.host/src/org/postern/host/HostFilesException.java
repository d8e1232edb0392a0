package org.postern.host;

import java.io.IOException;
import java.util.Objects;

/** Something with a file did not work; the message says where and why, the remedy what to do. */
public class HostFilesException extends IOException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	public HostFilesException(String message, String remedy) {
		super(message);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public HostFilesException(String message, String remedy, Throwable cause) {
		super(message, cause);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public String remedy() {
		return remedy;
	}
}
