package org.postern.core.internal.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Publication;
import org.postern.api.model.UserNameRule;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.core.change.ListenerProof;
import org.postern.core.change.ListenerProver;
import org.postern.core.internal.journal.JournalFile;
import org.postern.core.internal.policy.ProtocolPresets;
import org.postern.core.internal.profile.InstalledChannels;
import org.postern.core.internal.profile.PolicyProfiles;
import org.postern.core.internal.profile.SignableFormat;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.internal.signing.FakeIdentities;
import org.postern.core.internal.signing.SiteSigning;
import org.postern.core.internal.simulate.FakeNetwork;
import org.postern.core.internal.simulate.FakeReader;
import org.postern.core.internal.site.FolderSiteStore;
import org.postern.core.publish.PublicationCheck;
import org.postern.core.publish.PublishOutcome;
import org.postern.core.site.Site;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestRequest;
import org.postern.testkit.MemorySecrets;

/** A site with a domain, places that can be read back, and a network of which only the pages that a test makes are there. */
final class PublishBench {

	static final String AUTOCONFIG = "https://autoconfig.example.org/mail/config-v1.1.xml"
			+ "?emailaddress=postern-check%40example.org";

	final ShelfChannel shelf = new ShelfChannel("shelf");
	final FakeNetwork network = new FakeNetwork();
	final MemorySecrets secrets = new MemorySecrets();
	List<ListenerProof> proofs = List.of();
	final PolicyProfiles profiles;
	final RecordedPublications publications;
	private final Path folder;
	Site site;

	PublishBench(Path folder) {
		this.folder = folder;
		InstalledChannels channels = new InstalledChannels(List.of(shelf, new ShelfChannel("dns")), secrets,
				List.of());
		profiles = new PolicyProfiles(FakeProviders.usual(), List.of(new LineFormat("autoconfig"), new TableFormat(),
				new SignableFormat()), channels, new SiteSigning(new FolderSiteStore(FakeProviders.usual()), secrets,
						List.of(new FakeIdentities())), new JournalFile());
		ListenerProver prover = (where, server, cancellation) -> proofs;
		publications = new RecordedPublications(profiles, new PublicationLook(profiles, channels, prover,
				(where, server, listeners, account, trip, cancellation) -> new TestRequest(List.of(), Optional.empty(),
						Optional.empty(), false, List.of(), TestOptions.standard(), cancellation),
				FakeReader.all(), (authorities, stop) -> network));
		ProtocolPresets presets = new ProtocolPresets(FakeProviders.usual());
		site(presets.apply(presets.all().getFirst(), PortPolicy.empty()), List.of());
	}

	void site(PortPolicy policy, List<Publication> publish) {
		MailServer server = new MailServer("mail", "mail.example.org", "local", 0, SettingValues.empty(), policy);
		site = new Site(folder, "Test", List.of(server),
				List.of(new Domain("example.org", "mail", "Example", UserNameRule.ADDRESS, publish)));
	}

	PortPolicy policy() {
		return site.server("mail").orElseThrow().policy();
	}

	void changePolicy() {
		PortPolicy policy = policy();
		site(policy.with(policy.listeners().getFirst().withEnabled(!policy.listeners().getFirst().enabled())),
				domain().publish());
	}

	Domain domain() {
		return site.domain("example.org").orElseThrow();
	}

	static Publication place(String channel, String where) {
		return new Publication(channel, new SettingValues(Map.of("shelf", where), Map.of()));
	}

	List<PublishOutcome> publish(Publication... places) throws Exception {
		return publications.publish(site, domain(), List.of(places), Progress.none());
	}

	PublicationCheck check() throws Exception {
		return publications.check(site, domain(), Cancellation.never());
	}

	static List<String> ids(PublicationCheck check) {
		return check.findings().stream().map(Finding::id).toList();
	}

	String meant() {
		return profiles.write("autoconfig", profiles.derive(site, domain(), Optional.empty())).text();
	}
}
