package org.postern.core.internal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;

/** Two open listeners that want the same port of the same address: only one of them can have it. */
final class PortConflict implements ServerRule {

	private static final int SUBMISSIONS = 465;

	@Override
	public List<Finding> review(MailServer server) {
		List<Listener> open = server.policy().enabled();
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < open.size(); i++) {
			for (Listener other : open.subList(i + 1, open.size())) {
				if (open.get(i).collidesWith(other) && !isToldByImap(open.get(i), other)) {
					findings.add(finding(open.get(i), other));
				}
			}
		}
		return findings;
	}

	/** IMAP and submissions on 465 is a conflict with a story, and the IMAP protocol tells it. */
	private static boolean isToldByImap(Listener one, Listener other) {
		return one.port() == SUBMISSIONS && Set.of(one.protocol(), other.protocol()).equals(Set.of("imap", "smtp"));
	}

	private static Finding finding(Listener one, Listener other) {
		return Finding.of("policy.port-conflict", Severity.ERROR,
				"Port " + one.port() + " is wanted twice: by " + one.id() + " and by " + other.id() + ".",
				"A port of an address belongs to one listener. Whichever the server opens second cannot be opened, and a "
						+ "listener without bind address wants the port on every address.",
				"Close one of the two, give it another port, or bind both to different addresses.")
				.at(other.id().toString());
	}
}
