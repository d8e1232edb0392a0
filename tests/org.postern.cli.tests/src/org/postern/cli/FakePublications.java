package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Domain;
import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelException;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.publish.PublicationCheck;
import org.postern.core.publish.PublishOutcome;
import org.postern.core.publish.PublishService;
import org.postern.core.publish.PublishedProfile;
import org.postern.core.site.Site;

/** Publishes by the fake profiles, and finds what it is told. */
final class FakePublications implements PublishService {

	private final FakeProfiles profiles;
	Optional<PublicationCheck> check = Optional.empty();

	FakePublications(FakeProfiles profiles) {
		this.profiles = profiles;
	}

	@Override
	public List<PublishOutcome> publish(Site site, Domain domain, List<Publication> places, Progress progress) {
		List<PublishOutcome> outcomes = new ArrayList<>();
		for (Publication place : places) {
			try {
				outcomes.add(new PublishOutcome(place,
						profiles.publish(site, domain, place.channel(), place.settings(), progress).places(), Optional.empty()));
			} catch (ChannelException e) {
				outcomes.add(new PublishOutcome(place, List.of(), Optional.of(
						Finding.of("published.failed", Severity.ERROR, e.getMessage(), "For tests.", e.remedy()))));
			}
		}
		return outcomes;
	}

	@Override
	public List<PublishedProfile> published(Site site) {
		return List.of();
	}

	@Override
	public PublicationCheck check(Site site, Domain domain, Cancellation cancellation) {
		return check.orElse(new PublicationCheck(domain.name(), List.of(), List.of()));
	}

	@Override
	public Map<String, List<Finding>> outdated(Site site) {
		return Map.of();
	}
}
