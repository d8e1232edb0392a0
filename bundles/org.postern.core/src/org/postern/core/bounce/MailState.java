package org.postern.core.bounce;

/** What became of a message. Of several reports the one counts whose state comes last here. */
public enum MailState {

	/** A server still tries. */
	DELAYED("delayed"),
	/** A server says that it has arrived, or was handed on to where no reports come from. */
	DELIVERED("delivered"),
	/** It came back. */
	BOUNCED("bounced");

	private final String label;

	MailState(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}
}
