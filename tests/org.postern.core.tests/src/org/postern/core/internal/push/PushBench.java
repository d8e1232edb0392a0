package org.postern.core.internal.push;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.Domain;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Publication;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.Recipient;
import org.postern.api.setting.SettingValues;
import org.postern.core.internal.issued.IssuedFile;
import org.postern.core.internal.journal.JournalFile;
import org.postern.core.internal.policy.ProtocolPresets;
import org.postern.core.internal.profile.FakeFormat;
import org.postern.core.internal.profile.InstalledChannels;
import org.postern.core.internal.profile.PolicyProfiles;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.internal.signing.FakeIdentities;
import org.postern.core.push.PushLimits;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushState;
import org.postern.core.push.UserList;
import org.postern.core.site.Site;
import org.postern.testkit.MemorySecrets;

/** A site with a domain, a channel that does what it is told, and everything else as it really is. */
public final class PushBench {

	final ScriptedChannel letters = new ScriptedChannel("letters", true, false);
	final ScriptedChannel archive = new ScriptedChannel("archive", false, true);
	final JournalFile journal = new JournalFile();
	public final PolicyProfiles profiles;
	public final IssuedFile issued;
	final RecordedPushes pushes;
	public Site site;

	/** @param others beside the two channels of the bench */
	public PushBench(Path folder, ProfileChannel... others) {
		List<ProfileChannel> all = new ArrayList<>(List.of(letters, archive));
		all.addAll(List.of(others));
		InstalledChannels channels = new InstalledChannels(all, new MemorySecrets(), List.of());
		profiles = new PolicyProfiles(FakeProviders.usual(), List.of(new FakeFormat("a"), new FakeFormat("b"),
				new FakeFormat("extra", false)), channels,
				FakeIdentities.noSigning(), journal);
		issued = new IssuedFile(profiles);
		pushes = new RecordedPushes(profiles, channels, issued, journal);
		ProtocolPresets presets = new ProtocolPresets(FakeProviders.usual());
		site = site(folder, presets.apply(presets.all().getFirst(), PortPolicy.empty()));
	}

	private static Site site(Path folder, PortPolicy policy) {
		MailServer server = new MailServer("mail", "mail.example.org", "local", 0, SettingValues.empty(), policy);
		MailServer empty = new MailServer("shut", "shut.example.org", "local", 0, SettingValues.empty(),
				PortPolicy.empty());
		return new Site(folder, "Test", List.of(server, empty),
				List.of(new Domain("example.org", "mail", "Example", UserNameRule.ADDRESS),
						new Domain("shut.example", "shut", "Shut", UserNameRule.ADDRESS)));
	}

	/** From now on clients are told something else. */
	public void changePolicy() {
		PortPolicy policy = site.server("mail").orElseThrow().policy();
		Listener first = policy.listeners().getFirst();
		site = site(site.folder(), policy.with(first.withEnabled(!first.enabled())));
	}

	static UserList users(String... addresses) {
		List<Recipient> users = new ArrayList<>();
		for (String address : addresses) {
			users.add(new Recipient(MailAddress.parse(address), "", Optional.empty()));
		}
		return new UserList(users, List.of());
	}

	static PushRequest over(String channel) {
		return new PushRequest(new Publication(channel, SettingValues.empty()), List.of(), PushLimits.usual(), false);
	}

	PushPreview preview(ScriptedChannel channel, String... addresses) throws Exception {
		return pushes.preview(site, users(addresses), over(channel.id()));
	}

	static List<PushState> states(PushReport report) {
		return report.rows().stream().map(row -> row.state()).toList();
	}

	String lastJournalEntry() throws IOException {
		return journal.entries(site).getFirst().result();
	}
}
