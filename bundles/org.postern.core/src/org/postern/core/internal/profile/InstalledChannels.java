package org.postern.core.internal.profile;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.backend.HostTrust;
import org.postern.api.backend.NeededSecret;
import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Progress;
import org.postern.api.secret.SecretStore;
import org.postern.api.setting.SettingValues;
import org.postern.core.internal.guest.Guests;
import org.postern.core.profile.ProfileChannels;
import org.postern.core.site.Site;

/** Finds a channel by its id, and gives it what it needs to reach the place. */
@Component
public final class InstalledChannels implements ProfileChannels {

	private final List<ProfileChannel> channels;
	private final SecretStore secrets;
	private final HostTrust trust;

	@Activate
	public InstalledChannels(
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<ProfileChannel> channels,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) SecretStore secrets,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<HostTrust> trust) {
		this.channels = Guests.ofBundles().channels(channels).stream()
				.sorted(Comparator.comparing(channel -> channel.info().label())).toList();
		this.secrets = secrets;
		this.trust = HostTrust.anyOf(trust);
	}

	@Override
	public List<ChannelInfo> channels() {
		return channels.stream().map(ProfileChannel::info).toList();
	}

	@Override
	public ChannelInfo require(String channel) throws ChannelException {
		return find(channel).info();
	}

	@Override
	public List<NeededSecret> secrets(String channel, SettingValues settings) throws ChannelException {
		return find(channel).secrets(settings);
	}

	@Override
	public Delivery push(Site site, ProfileSet profiles, String channel, SettingValues settings, Progress progress)
			throws ChannelException, InterruptedException {
		return find(channel).push(profiles, access(site, settings), progress);
	}

	@Override
	public Optional<List<Document>> readBack(Site site, Publication place, List<String> names, Progress progress)
			throws ChannelException, InterruptedException {
		return find(place.channel()).readBack(names, access(site, place.settings()), progress);
	}

	@Override
	public Optional<URI> web(String channel, SettingValues settings) throws ChannelException {
		return find(channel).web(settings);
	}

	@Override
	public boolean collects(String channel) throws ChannelException {
		return find(channel).collects();
	}

	@Override
	public boolean reachesUsers(String channel) throws ChannelException {
		return find(channel).reachesUsers();
	}

	@Override
	public Shipment ship(Site site, String channel, SettingValues settings, Progress progress)
			throws ChannelException, InterruptedException {
		return find(channel).ship(access(site, settings), progress);
	}

	private ChannelAccess access(Site site, SettingValues settings) {
		return new ChannelAccess(settings, site.folder(), secrets, trust);
	}

	private ProfileChannel find(String id) throws ChannelException {
		return channels.stream().filter(channel -> channel.info().id().equals(id)).findFirst()
				.orElseThrow(() -> new ChannelException("The channel '" + id + "' is not installed", "Use one of: "
						+ channels().stream().map(ChannelInfo::id).collect(Collectors.joining(", ")) + "."));
	}
}
