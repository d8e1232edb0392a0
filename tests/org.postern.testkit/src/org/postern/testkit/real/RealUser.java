package org.postern.testkit.real;

/**
 * A mailbox that servers know.
 *
 * @param address  also the user name
 * @param password made up for the test
 */
public record RealUser(String address, String password) {

	/** The one of most tests. */
	public static final RealUser ANNA = new RealUser("anna@example.test", "correct horse");

	public String domain() {
		return address.substring(address.indexOf('@') + 1);
	}
}
