package org.postern.backend.postfixdovecot.reading;

import java.util.stream.Stream;

import org.postern.backend.postfixdovecot.retention.Schedule;
import org.postern.host.Script;

/**
 * Where the servers keep their configuration.
 *
 * @param dovecot the main file of Dovecot, absolute
 * @param postfix the folder of {@code main.cf} and {@code master.cf}, absolute
 * @param cron    the folder of cron's files, absolute
 * @param units   the folder of systemd's units, absolute
 */
public record Places(String dovecot, String postfix, String cron, String units) {

	/** Where distributions put it. */
	public static final Places USUAL = new Places("/etc/dovecot/dovecot.conf", "/etc/postfix");

	public Places {
		if (!Stream.of(dovecot, postfix, cron, units).allMatch(path -> path.startsWith("/"))) {
			throw new IllegalArgumentException("Configuration is named by absolute paths: " + dovecot + ", " + postfix + ", "
					+ cron + ", " + units);
		}
	}

	/** The rest of the system is where distributions have it. */
	public Places(String dovecot, String postfix) {
		this(dovecot, postfix, "/etc/cron.d", "/etc/systemd/system");
	}

	public String mainCf() {
		return postfix + "/main.cf";
	}

	public String masterCf() {
		return postfix + "/master.cf";
	}

	/** As scripts know them: {@code $dovecot} and {@code $postfix}. */
	public String shell() {
		return "dovecot=" + Script.quote(dovecot) + "\npostfix=" + Script.quote(postfix) + "\n";
	}

	/** The daily run on the server. */
	public Schedule schedule(boolean systemd) {
		return new Schedule(dovecotFolder(), dovecot, cron, units, systemd);
	}

	/** The folder of Dovecot's main file. */
	public String dovecotFolder() {
		int end = dovecot.lastIndexOf('/');
		return end == 0 ? "/" : dovecot.substring(0, end);
	}
}
