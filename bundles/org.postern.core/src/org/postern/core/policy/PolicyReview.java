package org.postern.core.policy;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;

/** Everything that protocols, and rules above them, see in a server's policy. */
public interface PolicyReview {

	/** Worst first, then in the order of ports. Reads the certificate's files where they are on this computer. */
	List<Finding> review(MailServer server);
}
