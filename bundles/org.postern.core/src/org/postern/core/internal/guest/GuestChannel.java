package org.postern.core.internal.guest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.backend.NeededSecret;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;

/** A channel of a plug-in: its place may be slow, so it has minutes, and a second once cancelled. */
record GuestChannel(Guest guest, ProfileChannel channel, ChannelInfo info, boolean collects, boolean reachesUsers)
		implements ProfileChannel {

	private static final Duration LIMIT = Duration.ofMinutes(5);
	private static final Duration MOMENT = Duration.ofSeconds(5);

	static GuestChannel of(Guest guest, ProfileChannel channel) {
		return new GuestChannel(guest, channel, channel.info(), channel.collects(), channel.reachesUsers());
	}

	@Override
	public List<NeededSecret> secrets(SettingValues settings) throws ChannelException {
		return atOnce(() -> channel.secrets(settings));
	}

	@Override
	public Optional<URI> web(SettingValues settings) throws ChannelException {
		return atOnce(() -> channel.web(settings));
	}

	@Override
	public Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException {
		return ask(progress, () -> channel.push(profiles, access, progress));
	}

	@Override
	public Optional<List<Document>> readBack(List<String> names, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException {
		return ask(progress, () -> channel.readBack(names, access, progress));
	}

	@Override
	public Shipment ship(ChannelAccess access, Progress progress) throws ChannelException, InterruptedException {
		return new GuestShipment(this, ask(progress, () -> channel.ship(access, progress)), progress);
	}

	private <T> T atOnce(Callable<T> question) throws ChannelException {
		try {
			return guest.ask(MOMENT, ChannelException.class, question);
		} catch (GuestException e) {
			throw trouble(e);
		}
	}

	<T> T ask(Progress progress, Callable<T> question) throws ChannelException, InterruptedException {
		try {
			return guest.ask(Patience.of(LIMIT), progress.cancellation(), ChannelException.class, question);
		} catch (GuestException e) {
			throw trouble(e);
		}
	}

	private ChannelException trouble(GuestException e) {
		return new ChannelException(guest.told(e) + ", so that it is not known what " + info.label() + " delivered",
				"Look at the place itself. " + guest.remedy(), e);
	}
}
