package org.postern.core.internal.drift;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;
import org.postern.core.site.Site;

/** What clients were told that the policy of their server no longer says. */
@FunctionalInterface
interface ClientDrift {

	List<Finding> find(Site site, MailServer server);
}
