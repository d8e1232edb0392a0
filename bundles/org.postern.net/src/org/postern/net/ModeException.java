package org.postern.net;

import java.io.IOException;

import org.postern.net.fact.OtherMode;

/** The server is there and speaks in the other mode than the one expected. */
final class ModeException extends IOException {

	private static final long serialVersionUID = 1L;

	private final OtherMode.Mode mode;

	ModeException(OtherMode.Mode mode) {
		super(mode.name());
		this.mode = mode;
	}

	/** In which mode the server was found to speak. */
	OtherMode.Mode mode() {
		return mode;
	}
}
