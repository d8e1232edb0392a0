package org.postern.net;

import java.io.IOException;
import java.util.List;

import org.postern.api.finding.Finding;

/** The words of one protocol for what every mail protocol does. One instance serves one connection. */
public interface MailDialogue {

	/** Reads the greeting. */
	Reply greeting(Wire wire) throws IOException;

	/** Asks what the server can do. */
	Capabilities capabilities(Wire wire) throws IOException;

	/** Asks to start TLS; what follows an {@link Reply.Kind#OK} is the handshake. */
	Reply startTls(Wire wire) throws IOException;

	/** Takes leave; the answer is not waited for. */
	void quit(Wire wire) throws IOException;

	/** What this protocol itself sees in its final capabilities. */
	default List<Finding> judge(Capabilities capabilities) {
		return List.of();
	}
}
