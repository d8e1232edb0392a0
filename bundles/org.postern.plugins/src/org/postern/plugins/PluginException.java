package org.postern.plugins;

import java.util.Objects;

/** A plug-in could not be read, installed or removed; nothing was changed. The message says which, the remedy what to do. */
public class PluginException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	public PluginException(String message, String remedy) {
		super(message);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public PluginException(String message, String remedy, Throwable cause) {
		super(message, cause);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public String remedy() {
		return remedy;
	}
}
