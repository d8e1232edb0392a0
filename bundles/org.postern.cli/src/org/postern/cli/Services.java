package org.postern.cli;

import org.postern.api.secret.SecretStore;
import org.postern.core.bounce.BounceService;
import org.postern.core.change.ChangeService;
import org.postern.core.change.GroupChangeService;
import org.postern.core.drift.DriftService;
import org.postern.core.fleet.FleetTester;
import org.postern.core.issued.IssuedList;
import org.postern.core.journal.Journal;
import org.postern.core.policy.PolicyReview;
import org.postern.core.policy.Presets;
import org.postern.core.profile.ProfileService;
import org.postern.core.profile.ProfileServing;
import org.postern.core.provider.Providers;
import org.postern.core.provider.ServerSessions;
import org.postern.core.publish.PublishService;
import org.postern.core.push.PushService;
import org.postern.core.push.UserLists;
import org.postern.core.retention.RetentionService;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.simulate.ClientSimulator;
import org.postern.core.site.SampleSite;
import org.postern.core.site.SiteStore;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.DomainTester;
import org.postern.core.test.TestPlanner;
import org.postern.core.tour.Tour;
import org.postern.plugins.PluginProjects;
import org.postern.plugins.Plugins;

/** Everything the commands need together; each of them is given only what it uses. */
record Services(SiteStore store, SampleSite sample, PolicyReview review, Presets presets, ChangeService changes,
		GroupChangeService groups,
		DriftService drift, RetentionService retention, ProfileService profiles, ProfileSigning signing, ServerSessions sessions,
		Providers providers, TestPlanner planner, ConnectionTester tester, DomainTester domains, FleetTester fleet, Journal journal,
		SecretStore secrets, Tour tour, ClientSimulator simulator, ProfileServing serving,
		PublishService publications, IssuedList issued, BounceService bounces, UserLists users, PushService pushes,
		StatedHostKeys hostKeys, Plugins plugins, PluginProjects projects) {
}
