package org.postern.core.internal.tour;

import java.nio.file.Path;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeService;
import org.postern.core.policy.Presets;
import org.postern.core.profile.ProfileService;
import org.postern.core.provider.Providers;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.SampleSite;
import org.postern.core.site.SiteStore;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.TestPlanner;
import org.postern.core.tour.Tour;
import org.postern.core.tour.TourListener;
import org.postern.mail.MailClient;

/** The tour's script. It ends at the first step that does not show what it should, and always stops its server. */
@Component
public final class LocalTour implements Tour {

	private final TourServices services;

	@Activate
	public LocalTour(@Reference SampleSite sample, @Reference SiteStore store, @Reference Presets presets,
			@Reference Providers providers, @Reference ServerSessions sessions,
			@Reference ChangeService changes, @Reference ProfileService profiles, @Reference TestPlanner planner,
			@Reference ConnectionTester tester, @Reference MailClient mail) {
		this(new TourServices(new PracticeSite(store, sample, presets, providers), store, sessions, changes, profiles,
				planner, tester, mail, PracticePorts::freeOffset));
	}

	LocalTour(TourServices services) {
		this.services = services;
	}

	@Override
	public boolean run(Path folder, TourListener listener, Cancellation cancellation) throws InterruptedException {
		TourStage stage = new TourStage(listener, cancellation);
		try (PracticeServer server = new PracticeServer(services, folder, new Silent(cancellation))) {
			PracticeClients clients = new PracticeClients(services, server, cancellation);
			return stage.show("Open the practice site", server::openSite)
					&& stage.show("Start the local mail server", server::start)
					&& stage.show("Tick port 2525, and hold deleted POP3 mail for 14 days", () -> {
						clients.remember();
						return server.tick();
					})
					&& stage.show("Plan: what would change on the server", server::plan)
					&& stage.show("Apply it, and prove every listener by a real handshake", () -> server.apply(true))
					&& stage.show("What clients are told now", clients::compare)
					&& stage.show("Send over 2525, and read the message by IMAP and POP3", clients::roundTrip)
					&& stage.show("Delete a message by POP3: it is held, not lost", clients::hold)
					&& stage.show("Close 2525 again, and prove that it is closed", server::untick);
		}
	}

	/** The tour tells whole steps; what happens inside them is theirs. */
	private record Silent(Cancellation cancellation) implements Progress {

		@Override
		public void step(String what) {
			// part of a step of the tour
		}
	}
}
