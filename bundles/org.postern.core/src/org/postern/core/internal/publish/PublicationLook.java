package org.postern.core.internal.publish;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import java.security.cert.X509Certificate;

import org.postern.api.backend.BackendException;
import org.postern.api.model.Domain;
import org.postern.api.model.Listener;
import org.postern.api.model.Publication;
import org.postern.api.profile.AnnouncementReader;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.SigningException;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.change.ListenerProver;
import org.postern.core.internal.simulate.AnnouncedSettings;
import org.postern.core.internal.simulate.Network;
import org.postern.core.profile.DocumentWriter;
import org.postern.core.profile.ProfileChannels;
import org.postern.core.profile.ProfileService;
import org.postern.core.publish.PublicationCheck;
import org.postern.core.site.Site;
import org.postern.core.test.TestPlanner;

/** Looks at a domain from every side: the places that can be read back, the web, the DNS, the ports. */
record PublicationLook(ProfileService profiles, ProfileChannels channels, ListenerProver prover, TestPlanner planner,
		List<AnnouncementReader> readers, Networks networks) {

	/** How long one question may take. */
	static final Duration TIMEOUT = Duration.ofSeconds(5);
	private static final String RECORDS = "dns-csv";
	private static final String DNS = "dns";

	/** The network for one look; closed when it is over. */
	@FunctionalInterface
	interface Networks {
		Network open(List<X509Certificate> authorities, Cancellation stop);
	}

	PublicationCheck check(Site site, Domain domain, List<Publication> recorded, Cancellation cancellation)
			throws InterruptedException {
		Looked looked = new Looked(domain.name());
		Set<Publication> places = new LinkedHashSet<>(domain.publish().isEmpty() ? recorded : domain.publish());
		if (places.isEmpty()) {
			return looked.check();
		}
		ClientProfile meant = profiles.derive(site, domain, Optional.empty());
		PlaceReading reading = new PlaceReading(profiles, writer(site), channels, meant, looked);
		for (Publication place : places) {
			reading.check(site, place, quiet(cancellation));
		}
		announced(site, domain, new Sides(meant, places, reading, looked), cancellation);
		ports(site, domain, meant, looked, cancellation);
		return looked.check();
	}

	/** What is wrong with the one who signs is told of the site; settings are compared all the same. */
	private DocumentWriter writer(Site site) {
		try {
			return profiles.writer(site);
		} catch (SigningException e) {
			return profiles::write;
		}
	}

	/** What all sides are compared with. */
	private record Sides(ClientProfile meant, Set<Publication> places, PlaceReading reading, Looked looked) {

		boolean isInDns() {
			return places.stream().anyMatch(place -> place.channel().equals(DNS));
		}
	}

	private void announced(Site site, Domain domain, Sides sides, Cancellation cancellation) throws InterruptedException {
		CancelSource stop = new CancelSource();
		try (Cancellation.Registration linked = cancellation.onCancel(stop::cancel);
				Network network = networks.open(authorities(site, domain, cancellation), stop)) {
			WebLook web = new WebLook(channels, network, sides.reading, sides.looked);
			for (Publication place : sides.places) {
				web.look(place);
			}
			AnnouncedSettings announced = new AnnouncedSettings(network, readers, stop);
			new ClientLook(announced, sides.meant, sides.reading, sides.looked).look();
			if (profiles.formats(sides.meant).stream().map(FormatInfo::id).anyMatch(RECORDS::equals)) {
				new RecordLook(announced, sides.looked).look(profiles.write(RECORDS, sides.meant), sides.isInDns());
			}
		}
	}

	/** A server that cannot be reached vouches for nobody; the platform's authorities are trusted anyway. */
	private List<X509Certificate> authorities(Site site, Domain domain, Cancellation cancellation) {
		try {
			return planner.request(site, domain.server(), List.of(), Optional.empty(), false, cancellation).authorities();
		} catch (BackendException | SecretStoreException e) {
			return List.of();
		}
	}

	/** Clients are sent to these ports, so what is wrong with them is wrong with what was published. */
	private void ports(Site site, Domain domain, ClientProfile meant, Looked looked, Cancellation cancellation)
			throws InterruptedException {
		prover.prove(site, domain.server(), cancellation).stream()
				.filter(proof -> proof.listener().enabled() && isTold(meant, proof.listener(), proof.livePort()))
				.flatMap(proof -> proof.finding().stream()).forEach(looked::add);
	}

	private static boolean isTold(ClientProfile meant, Listener listener, int port) {
		return List.of(meant.incoming(), meant.outgoing()).stream().flatMap(List::stream).anyMatch(
				endpoint -> endpoint.port() == port && endpoint.protocol().equals(listener.protocol()));
	}

	private static Progress quiet(Cancellation cancellation) {
		return new Progress() {

			@Override
			public void step(String what) {
				// what is found is told instead
			}

			@Override
			public Cancellation cancellation() {
				return cancellation;
			}
		};
	}
}
