package org.postern.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.core.publish.PlaceCheck;
import org.postern.core.publish.PublicationCheck;
import org.postern.core.publish.PublishOutcome;

/** What was published, and what clients find, as JSON. */
final class PublicationJson {

	private PublicationJson() {
	}

	/** Where there was one place its channel and documents stand beside the domain. */
	static Map<String, Object> published(String domain, List<PublishOutcome> outcomes, Optional<PublicationCheck> check) {
		Optional<PublishOutcome> only = Optional.of(outcomes).filter(all -> all.size() == 1).map(List::getFirst);
		return Json.object("domain", domain, "channel", only.map(outcome -> outcome.where().channel()), "places",
				only.map(PublishOutcome::places), "outcomes", JsonModel.all(outcomes, PublicationJson::outcome), "check",
				check.map(PublicationJson::check));
	}

	private static Map<String, Object> outcome(PublishOutcome outcome) {
		return Json.object("channel", outcome.where().channel(), "settings", outcome.where().settings().values(),
				"places", outcome.places(), "failure", outcome.failure().map(JsonModel::finding));
	}

	static Map<String, Object> check(PublicationCheck check) {
		return Json.object("domain", check.domain(), "places", JsonModel.all(check.places(), PublicationJson::place),
				"findings", JsonModel.all(check.findings(), JsonModel::finding));
	}

	private static Map<String, Object> place(PlaceCheck place) {
		return Json.object("place", place.place(), "state", place.state().label(), "found", place.found());
	}
}
