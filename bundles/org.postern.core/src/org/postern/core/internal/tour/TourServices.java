package org.postern.core.internal.tour;

import java.util.OptionalInt;
import java.util.function.Function;

import org.postern.api.model.MailServer;
import org.postern.core.change.ChangeService;
import org.postern.core.profile.ProfileService;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.SiteStore;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.TestPlanner;
import org.postern.mail.MailClient;

/**
 * The services that the tour leads through.
 *
 * @param freeOffset finds a port offset at which every port of a server is free
 */
record TourServices(PracticeSite practice, SiteStore store, ServerSessions sessions, ChangeService changes,
		ProfileService profiles, TestPlanner planner, ConnectionTester tester, MailClient mail,
		Function<MailServer, OptionalInt> freeOffset) {
}
