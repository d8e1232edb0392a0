package org.postern.core.internal.policy;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;

/** One thing to look for in a server's policy that no single protocol can see. */
@FunctionalInterface
public interface ServerRule {

	/** What it found; empty where all is well. */
	List<Finding> review(MailServer server);
}
