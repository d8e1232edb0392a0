package org.postern.api.web;

/** A web server that answers mail programs under the addresses at which each of them looks. Stateless and thread-safe. */
public interface ProfileWeb {

	/**
	 * Starts to answer; returns when it does.
	 *
	 * @param listener is told what happens later, on any thread
	 * @throws WebException if a port is taken, or the certificate or the log cannot be used; nothing is left running
	 */
	RunningWeb start(WebSettings settings, ProfileSource source, WebListener listener) throws WebException;
}
