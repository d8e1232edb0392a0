package org.postern.net.tls.examination;

import java.io.IOException;

import org.postern.net.tls.hello.ClientHello;
import org.postern.net.tls.hello.ServerFlight;

/** Asks a server one question, on a connection of its own, made ready for TLS as its port demands. */
@FunctionalInterface
public interface Asker {

	/**
	 * @return what the server said; unfinished where it closed the connection instead
	 * @throws IOException          if the server could not be asked
	 * @throws InterruptedException if cancelled
	 */
	ServerFlight ask(ClientHello hello) throws IOException, InterruptedException;
}
