package org.postern.core.internal.tour;

import org.postern.core.change.ChangeService;
import org.postern.core.profile.ProfileService;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.SiteStore;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.TestPlanner;
import org.postern.mail.MailClient;

/** The services that the tour leads through. */
record TourServices(PracticeSite practice, SiteStore store, ServerSessions sessions, ChangeService changes,
		ProfileService profiles, TestPlanner planner, ConnectionTester tester, MailClient mail) {
}
