package org.postern.net.session;

/** What an attempt to log in came to. */
public enum LoginResult {

	ACCEPTED("logged in"),
	/** The user is not known with this password. */
	WRONG_PASSWORD("user or password not accepted"),
	/** The token is not valid, has expired, or is for something else (RFC 7628 section 3.2.2). */
	TOKEN_REFUSED("token not accepted"),
	/** The password was right once (RFC 5530). */
	EXPIRED("password expired"),
	/** The provider wants a password made for this mail program. */
	APP_PASSWORD("an application password is wanted"),
	/** The account is switched off, or may not log in here (RFC 5248, code 5.7.13). */
	LOCKED("account locked"),
	/** The user has to set a new password first (RFC 4954, code 4.7.12). */
	TRANSITION("a password transition is needed"),
	/** The administrator has to do something (RFC 5530, RFC 3206). */
	CONTACT_ADMIN("the administrator has to help"),
	/** Too many attempts, or connections. */
	TOO_MANY("too many attempts"),
	/** Another program has the mailbox (RFC 2449). */
	IN_USE("mailbox in use"),
	/** POP3 wants a pause between logins (RFC 2449). */
	LOGIN_DELAY("too soon after the last login"),
	/** Not now, for another reason. */
	LATER("later"),
	/** The server wants TLS first (RFC 4954, code 5.7.11; RFC 5530). */
	NEEDS_TLS("TLS is wanted first"),
	/** The server wants a stronger mechanism of this user (RFC 4954, code 5.7.9). */
	TOO_WEAK("mechanism too weak"),
	/** The server does not know the mechanism. */
	MECHANISM_REFUSED("mechanism not taken"),
	/** The server failed to prove that it knows the password (RFC 5802). */
	IMPOSTOR("the server could not prove itself"),
	/** The server does not follow the mechanism's rules. */
	BROKEN_EXCHANGE("mechanism not followed"),
	/** TLS is not offered, did not come about, or the certificate is not trusted; no secret was sent. */
	TLS_FAILED("no trusted TLS"),
	/** The connection broke off, or nothing was heard in time. */
	BROKEN_OFF("broken off"),
	/** Something that nobody expects. */
	SERVER_FAILED("server error");

	private final String label;

	LoginResult(String label) {
		this.label = label;
	}

	/** As part of a sentence. */
	public String label() {
		return label;
	}

	/** Whether waiting helps. */
	public boolean isLater() {
		return switch (this) {
			case TOO_MANY, IN_USE, LOGIN_DELAY, LATER -> true;
			default -> false;
		};
	}

	/** Whether the server judged user and secret, and not how they came. */
	public boolean isRefusal() {
		return switch (this) {
			case WRONG_PASSWORD, TOKEN_REFUSED, EXPIRED, APP_PASSWORD, LOCKED, TRANSITION, CONTACT_ADMIN -> true;
			default -> false;
		};
	}
}
