package org.postern.backend.postfixdovecot.reading;

/**
 * Where the servers keep their configuration.
 *
 * @param dovecot the main file of Dovecot, absolute
 * @param postfix the folder of {@code main.cf} and {@code master.cf}, absolute
 */
public record Places(String dovecot, String postfix) {

	/** Where distributions put it. */
	public static final Places USUAL = new Places("/etc/dovecot/dovecot.conf", "/etc/postfix");

	public Places {
		if (!dovecot.startsWith("/") || !postfix.startsWith("/")) {
			throw new IllegalArgumentException("Configuration is named by absolute paths: " + dovecot + ", " + postfix);
		}
	}

	public String mainCf() {
		return postfix + "/main.cf";
	}

	public String masterCf() {
		return postfix + "/master.cf";
	}

	/** The folder of Dovecot's main file. */
	public String dovecotFolder() {
		int end = dovecot.lastIndexOf('/');
		return end == 0 ? "/" : dovecot.substring(0, end);
	}
}
