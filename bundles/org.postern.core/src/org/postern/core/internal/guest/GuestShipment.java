package org.postern.core.internal.guest;

import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Progress;

/** Many sets on their way by the channel of a plug-in. */
record GuestShipment(GuestChannel channel, Shipment shipment, Progress progress) implements Shipment {

	@Override
	public Delivery add(ProfileSet profiles, Progress each) throws ChannelException, InterruptedException {
		return channel.ask(each, () -> shipment.add(profiles, each));
	}

	@Override
	public void finish() throws ChannelException, InterruptedException {
		channel.ask(progress, () -> {
			shipment.finish();
			return shipment;
		});
	}

	/** Whatever came of it was told by then. */
	@Override
	public void close() {
		channel.guest().leave(shipment::close);
	}
}
