package org.postern.core.internal.provider;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.backend.BackendInfo;
import org.postern.api.backend.ServerBackend;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.Rulebook;
import org.postern.api.rule.TestRules;
import org.postern.core.internal.guest.Guests;
import org.postern.core.provider.Providers;

/** What is installed. A provider that arrives later makes a new one of these. */
@Component
public final class InstalledProviders implements Providers {

	/** The order in which administrators think of them; others follow by label. */
	private static final List<String> FIRST = List.of("pop3", "imap", "smtp");

	private final List<MailProtocol> protocols;
	private final List<BackendInfo> backends;
	private final List<ChannelInfo> channels;
	private final Rulebook rulebook;

	@Activate
	public InstalledProviders(
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<MailProtocol> protocols,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<ServerBackend> backends,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<ProfileChannel> channels,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<TestRules> rules) {
		this(Guests.ofBundles(), protocols, backends, channels, rules);
	}

	private InstalledProviders(Guests guests, List<MailProtocol> protocols, List<ServerBackend> backends,
			List<ProfileChannel> channels, List<TestRules> rules) {
		this.protocols = guests.protocols(protocols).stream().sorted(Comparator.comparingInt(InstalledProviders::rank)
				.thenComparing(protocol -> protocol.info().label())).toList();
		this.backends = guests.infos(backends, ServerBackend::info, BackendInfo::id).stream()
				.sorted(Comparator.comparing(BackendInfo::label)).toList();
		this.channels = guests.infos(channels, ProfileChannel::info, ChannelInfo::id).stream()
				.sorted(Comparator.comparing(ChannelInfo::label)).toList();
		this.rulebook = Rulebook.of(guests.rules(rules).stream()
				.sorted(Comparator.comparing(rule -> rule.info().id())).toList());
	}

	private static int rank(MailProtocol protocol) {
		int index = FIRST.indexOf(protocol.info().id());
		return index < 0 ? FIRST.size() : index;
	}

	@Override
	public List<MailProtocol> protocols() {
		return protocols;
	}

	@Override
	public Optional<MailProtocol> protocol(String id) {
		return protocols.stream().filter(protocol -> protocol.info().id().equals(id)).findFirst();
	}

	@Override
	public List<BackendInfo> backends() {
		return backends;
	}

	@Override
	public List<ChannelInfo> channels() {
		return channels;
	}

	@Override
	public Rulebook rulebook() {
		return rulebook;
	}
}
