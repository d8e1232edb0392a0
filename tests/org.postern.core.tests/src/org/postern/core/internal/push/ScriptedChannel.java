package org.postern.core.internal.push;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.postern.api.backend.NeededSecret;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Progress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;

/**
 * Remembers who was reached, and does for an address what the script says: fails, or dies as a killed process does.
 *
 * @param arrived  the addresses, in the order in which they were reached
 * @param script   what happens instead, by address
 */
record ScriptedChannel(String id, boolean reachesUsers, boolean collects, List<String> arrived,
		Map<String, Act> script) implements ProfileChannel {

	/** Whether it is not stated where things go. */
	static final Setting<Boolean> LOST = new Setting<>("lost", "Lost", "Whether it is not stated where things go.", new SettingType.Flag(), false, false);

	/** What happens in place of a delivery, or behind it. */
	interface Act {
		void play(Runnable deliver) throws ChannelException, InterruptedException;
	}

	/** As if the process had been killed: nothing behind it is done. */
	static final class Killed extends RuntimeException {
		private static final long serialVersionUID = 1L;
	}

	ScriptedChannel(String id, boolean reachesUsers, boolean collects) {
		this(id, reachesUsers, collects, new CopyOnWriteArrayList<>(), new ConcurrentHashMap<>());
	}

	static Act failing(String why) {
		return deliver -> {
			throw new ChannelException(why, "Do something.");
		};
	}

	static Act killedAfterwards() {
		return deliver -> {
			deliver.run();
			throw new Killed();
		};
	}

	@Override
	public ChannelInfo info() {
		return new ChannelInfo(id, id, "", List.of(LOST));
	}

	@Override
	public List<NeededSecret> secrets(SettingValues settings) throws ChannelException {
		if (settings.get(LOST)) {
			throw new ChannelException("No place is stated", "State one.");
		}
		return List.of();
	}

	@Override
	public Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException {
		String address = profiles.recipient().orElseThrow().address().toString();
		script.getOrDefault(address, Runnable::run).play(() -> arrived.add(address));
		return new Delivery(id, profiles.documents().stream().map(document -> address + "/" + document.name()).toList());
	}

	@Override
	public Shipment ship(ChannelAccess access, Progress progress) {
		Shipment each = Shipment.ofEach(this, access);
		if (!collects) {
			return each;
		}
		arrived.clear();
		return new Shipment() {

			@Override
			public Delivery add(ProfileSet profiles, Progress progress) throws ChannelException, InterruptedException {
				return each.add(profiles, progress);
			}

			@Override
			public void finish() throws ChannelException, InterruptedException {
				script.getOrDefault("finish", Runnable::run).play(() -> arrived.add("whole"));
			}

			@Override
			public void close() {
				// the script says what happened
			}
		};
	}
}
