package org.postern.core.internal.publish;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.finding.Finding;
import org.postern.api.model.Domain;
import org.postern.api.model.Publication;
import org.postern.api.profile.AnnouncementReaders;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.change.ListenerProver;
import org.postern.core.internal.simulate.InternetNetwork;
import org.postern.core.internal.tls.Managers;
import org.postern.core.internal.tls.ServerTrust;
import org.postern.core.issued.Fingerprint;
import org.postern.core.profile.ProfileChannels;
import org.postern.core.profile.ProfileService;
import org.postern.core.publish.PublicationCheck;
import org.postern.core.publish.PublishOutcome;
import org.postern.core.publish.PublishService;
import org.postern.core.publish.PublishedProfile;
import org.postern.core.site.Site;
import org.postern.core.test.TestPlanner;
import org.postern.net.dns.NameServers;

/** Publishes, remembers what was published where, and looks whether clients find it. */
@Component
public final class RecordedPublications implements PublishService {

	private final ProfileService profiles;
	private final PublicationLook look;
	private final PublishedFile file = new PublishedFile();
	private final Clock clock = Clock.systemUTC();

	@Activate
	public RecordedPublications(@Reference(policyOption = ReferencePolicyOption.GREEDY) ProfileService profiles,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) ProfileChannels channels,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) ListenerProver prover,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) TestPlanner planner,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<AnnouncementReaders> readers) {
		this(profiles, new PublicationLook(profiles, channels, prover, planner,
				readers.stream().flatMap(bundle -> bundle.readers().stream()).toList(),
				(authorities, stop) -> new InternetNetwork(new ServerTrust(authorities, new Managers()),
						NameServers::ofThisComputer, PublicationLook.TIMEOUT, stop)));
	}

	RecordedPublications(ProfileService profiles, PublicationLook look) {
		this.profiles = profiles;
		this.look = look;
	}

	@Override
	public List<PublishOutcome> publish(Site site, Domain domain, List<Publication> places, Progress progress)
			throws IOException, InterruptedException {
		List<PublishOutcome> outcomes = new ArrayList<>();
		for (Publication place : places) {
			progress.cancellation().check();
			outcomes.add(publish(site, domain, place, progress));
		}
		return outcomes;
	}

	private PublishOutcome publish(Site site, Domain domain, Publication place, Progress progress)
			throws IOException, InterruptedException {
		String fingerprint = fingerprint(site, domain);
		try {
			Delivery delivery = profiles.publish(site, domain, place.channel(), place.settings(), progress);
			file.add(site, new PublishedProfile(clock.instant().truncatedTo(ChronoUnit.SECONDS), domain.name(), place, fingerprint, delivery.places()));
			return new PublishOutcome(place, delivery.places(), Optional.empty());
		} catch (ChannelException e) {
			return new PublishOutcome(place, List.of(),
					Optional.of(new PublishFindings(domain.name()).failed(place.channel(), e)));
		}
	}

	private String fingerprint(Site site, Domain domain) {
		return Fingerprint.of(profiles.derive(site, domain, Optional.empty()));
	}

	@Override
	public List<PublishedProfile> published(Site site) throws IOException {
		return file.latest(site);
	}

	@Override
	public PublicationCheck check(Site site, Domain domain, Cancellation cancellation)
			throws IOException, InterruptedException {
		List<Publication> recorded = published(site).stream()
				.filter(published -> published.domain().equals(domain.name())).map(PublishedProfile::where).toList();
		return look.check(site, domain, recorded, cancellation);
	}

	@Override
	public Map<String, List<Finding>> outdated(Site site) throws IOException {
		Map<String, List<Finding>> findings = new TreeMap<>();
		for (PublishedProfile published : published(site)) {
			site.domain(published.domain())
					.filter(domain -> domain.publish().isEmpty() || domain.publish().contains(published.where()))
					.filter(domain -> !fingerprint(site, domain).equals(published.fingerprint()))
					.ifPresent(domain -> findings.computeIfAbsent(domain.name(), name -> new ArrayList<>())
							.add(new PublishFindings(domain.name()).outdated(published,
									published.places().stream().findFirst().orElse(domain.name()))));
		}
		return findings;
	}
}
