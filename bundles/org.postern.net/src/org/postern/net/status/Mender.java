package org.postern.net.status;

import java.util.Arrays;

/** Who can mend what a server's answer tells. */
public enum Mender {

	/** Who wrote the message, or set up the mail program. */
	SENDER("sender", "the sender"),
	/** Whose mailbox it is. */
	RECIPIENT("recipient", "the recipient"),
	/** The administrator of the server or domain that sends. */
	SENDING_SERVER("sending-server", "the administrator on the sending side"),
	/** The administrator of the server that answered. */
	THIS_SERVER("this-server", "the administrator of the server that answered"),
	/** Nothing is broken, or only time helps. */
	NOBODY("nobody", "nobody");

	private final String key;
	private final String label;

	Mender(String key, String label) {
		this.key = key;
		this.label = label;
	}

	/** The words shown to people. */
	public String label() {
		return label;
	}

	static Mender ofKey(String key) {
		return Arrays.stream(values()).filter(mender -> mender.key.equals(key)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("Nobody is called '" + key + "'"));
	}
}
