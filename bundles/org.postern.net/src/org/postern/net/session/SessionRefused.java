package org.postern.net.session;

import java.util.List;

/** A session did not come to a login, for a reason other than the network. */
final class SessionRefused extends Exception {

	private static final long serialVersionUID = 1L;

	private final LoginResult result;
	private final transient List<String> reply;

	SessionRefused(LoginResult result, List<String> reply) {
		super(String.join(" / ", reply));
		this.result = result;
		this.reply = List.copyOf(reply);
	}

	LoginResult result() {
		return result;
	}

	List<String> reply() {
		return reply;
	}
}
