package org.postern.api.profile;

import org.postern.api.progress.Progress;

/**
 * Many sets on their way by one channel: over one connection, or into one archive. Sets are added on several threads.
 * Whoever closes a shipment that is not {@linkplain #finish finished} gives it up.
 */
public interface Shipment extends AutoCloseable {

	/**
	 * Adds a set, each of another user or, of those for nobody, with other documents: no archive could keep two apart that
	 * are not. Of a channel that {@linkplain ProfileChannel#collects collects} it arrives when the shipment is
	 * finished, else before this returns; in either case as a whole or not at all.
	 *
	 * @return where its documents go
	 * @throws ChannelException     if this set could not be delivered; others can still be added
	 * @throws InterruptedException if cancelled
	 */
	Delivery add(ProfileSet profiles, Progress progress) throws ChannelException, InterruptedException;

	/** Nothing more is added. @throws ChannelException if what was collected could not be delivered */
	void finish() throws ChannelException, InterruptedException;

	@Override
	void close();

	/** Pushes one set by a channel that has a shipment of its own. */
	static Delivery ofOne(ProfileChannel channel, ProfileSet profiles, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException {
		try (Shipment shipment = channel.ship(access, progress)) {
			Delivery delivery = shipment.add(profiles, progress);
			shipment.finish();
			return delivery;
		}
	}

	/** Pushes each set by itself. */
	static Shipment ofEach(ProfileChannel channel, ChannelAccess access) {
		return new Shipment() {

			@Override
			public Delivery add(ProfileSet profiles, Progress progress) throws ChannelException, InterruptedException {
				return channel.push(profiles, access, progress);
			}

			@Override
			public void finish() {
				// every set has arrived already
			}

			@Override
			public void close() {
				// nothing is held
			}
		};
	}
}
