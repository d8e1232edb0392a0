package org.postern.cli;

import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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

/** Gathers what the commands work with. It is asked for only once one of them runs: the help needs none of it. */
@Component(service = CommandServices.class)
public final class CommandServices implements Supplier<Services> {

	private final Services services;

	@Activate
	public CommandServices(@Reference SiteStore store, @Reference SampleSite sample, @Reference PolicyReview review,
			@Reference Presets presets, @Reference ChangeService changes,
			@Reference GroupChangeService groups, @Reference DriftService drift,
			@Reference RetentionService retention, @Reference ProfileService profiles,
			@Reference ProfileSigning signing,
			@Reference ServerSessions sessions, @Reference Providers providers, @Reference TestPlanner planner,
			@Reference ConnectionTester tester, @Reference DomainTester domains,
			@Reference FleetTester fleet, @Reference Journal journal,
			@Reference SecretStore secrets, @Reference Tour tour, @Reference ClientSimulator simulator,
			@Reference ProfileServing serving,
			@Reference PublishService publications, @Reference IssuedList issued, @Reference BounceService bounces,
			@Reference UserLists users,
			@Reference PushService pushes, @Reference StatedHostKeys hostKeys,
			@Reference Plugins plugins, @Reference PluginProjects projects) {
		services = new Services(store, sample, review, presets, changes, groups, drift, retention, profiles, signing, sessions,
				providers, planner, tester, domains, fleet, journal, secrets, tour, simulator, serving,
				publications, issued, bounces, users, pushes, hostKeys, plugins, projects);
	}

	@Override
	public Services get() {
		return services;
	}
}
