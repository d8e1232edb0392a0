package org.postern.core.internal.publish;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.core.internal.simulate.AnnouncedSettings;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.Attempt;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.Method;
import org.postern.core.simulate.Outcome;

/** Looks over HTTP as Thunderbird and Outlook do, and compares what they would set up with the policy. */
record ClientLook(AnnouncedSettings announced, ClientProfile meant, PlaceReading reading, Looked looked) {

	/** A name that no mailbox needs to have: settings are told for every address. */
	private static final String ANYBODY = "postern-check";

	void look() throws InterruptedException {
		MailAddress address = new MailAddress(ANYBODY, meant.domain());
		List<AnnouncedSettings.Found> all = List.of(announced.byThunderbird(address), announced.byOutlook(address));
		for (AnnouncedSettings.Found found : all) {
			if (found.settings().isPresent()) {
				compare(found, found.settings().get());
			}
		}
		if (all.stream().allMatch(found -> found.settings().isEmpty())) {
			looked.unannounced(all.stream().flatMap(found -> found.attempts().stream())
					.filter(attempt -> !(attempt.outcome() instanceof Outcome.NotAsked))
					.map(attempt -> attempt.target() + ": " + attempt.outcome().describe()).distinct().toList());
		}
	}

	private void compare(AnnouncedSettings.Found found, AccountSettings settings) throws InterruptedException {
		String place = place(found).map(Attempt::target).orElse(settings.from());
		Optional<Document> whole = settings.method() == Method.AUTOCONFIG ? page(found) : Optional.empty();
		if (whole.isPresent()) {
			reading.compare(place, "autoconfig", whole.get());
		} else {
			compare(place + " (" + found.program().label() + ")", settings);
		}
	}

	private static Optional<Attempt> place(AnnouncedSettings.Found found) {
		return found.attempts().stream().filter(attempt -> attempt.outcome() instanceof Outcome.Found).findFirst();
	}

	private Optional<Document> page(AnnouncedSettings.Found found) throws InterruptedException {
		Optional<Attempt> attempt = place(found);
		return attempt.isEmpty() ? Optional.empty() : announced.page(URI.create(attempt.get().target()));
	}

	/** Of several servers a program takes one, which must be one of those that the policy opens. */
	private void compare(String place, AccountSettings settings) {
		List<String> found = new ArrayList<>();
		boolean same = true;
		for (ClientServer server : settings.servers()) {
			found.add(server.endpoint().describe());
			same &= Stream.concat(meant.incoming().stream(), meant.outgoing().stream())
					.anyMatch(endpoint -> isSame(endpoint, server.endpoint()));
		}
		if (same) {
			looked.agrees(place, String.join("; ", found));
		} else {
			looked.differs(place, Stream.concat(meant.incoming().stream(), meant.outgoing().stream())
					.map(Endpoint::describe).toList(), found);
		}
	}

	/** A client cannot tell STARTTLS that is offered from STARTTLS that is required. */
	private static boolean isSame(Endpoint one, Endpoint other) {
		return one.protocol().equals(other.protocol()) && one.host().equalsIgnoreCase(other.host())
				&& one.port() == other.port() && (one.security() == other.security()
						|| one.security().upgrades() && other.security().upgrades());
	}
}
