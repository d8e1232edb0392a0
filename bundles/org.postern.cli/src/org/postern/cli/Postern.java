package org.postern.cli;

import java.util.function.ToIntFunction;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.secret.SecretStore;
import org.postern.core.change.ChangeService;
import org.postern.core.drift.DriftService;
import org.postern.core.journal.Journal;
import org.postern.core.policy.PolicyReview;
import org.postern.core.policy.Presets;
import org.postern.core.profile.ProfileService;
import org.postern.core.provider.Providers;
import org.postern.core.provider.ServerSessions;
import org.postern.core.retention.RetentionService;
import org.postern.core.site.SampleSite;
import org.postern.core.site.SiteStore;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.TestPlanner;
import org.postern.core.tour.Tour;

/** The command line as a service: takes the words after {@code postern}, returns the exit code. */
@Component(service = ToIntFunction.class, property = "postern.main=cli")
public final class Postern implements ToIntFunction<String[]> {

	private final Services services;

	@Activate
	public Postern(@Reference SiteStore store, @Reference SampleSite sample, @Reference PolicyReview review,
			@Reference Presets presets, @Reference ChangeService changes, @Reference DriftService drift,
			@Reference RetentionService retention, @Reference ProfileService profiles,
			@Reference ServerSessions sessions, @Reference Providers providers, @Reference TestPlanner planner,
			@Reference ConnectionTester tester, @Reference Journal journal, @Reference SecretStore secrets,
			@Reference Tour tour) {
		services = new Services(store, sample, review, presets, changes, drift, retention, profiles, sessions,
				providers, planner, tester, journal, secrets, tour);
	}

	@Override
	public int applyAsInt(String[] words) {
		return new Cancellable(cancel -> new Commands(services, Shell.ofProcess(), cancel).run(words)).run();
	}
}
