package org.postern.channels;

import java.util.List;

import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Recipient;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.host.HostFiles;
import org.postern.host.ssh.SshHost;
import org.postern.host.ssh.SshPlace;

/** Sets on their way to a folder of another computer, one after the other over one connection. */
final class SshShipment implements Shipment {

	private final String channel;
	private final SshPlace place;
	private final String folder;
	private final SshHost host;
	private final HostFiles files;
	private final Cancellation.Registration cutting;

	/** @param cancellation cuts the connection */
	SshShipment(String channel, SshPlace place, String folder, SshHost host, HostFiles files,
			Cancellation cancellation) {
		this.channel = channel;
		this.place = place;
		this.folder = folder;
		this.host = host;
		this.files = files;
		this.cutting = cancellation.onCancel(host::close);
	}

	/** What is for one user goes into a folder of its own below, named after the address. */
	@Override
	public synchronized Delivery add(ProfileSet profiles, Progress progress)
			throws ChannelException, InterruptedException {
		progress.cancellation().check();
		String target = profiles.recipient().map(Recipient::folder).map(name -> folder + "/" + name).orElse(folder);
		List<String> written = new FolderSwap(files, target).write(profiles.documents(), progress);
		return new Delivery(channel, written.stream().map(path -> channel + "://" + place + (path.startsWith("/") ? "" : "/~/") + path).toList());
	}

	@Override
	public void finish() {
		// every set has arrived already
	}

	@Override
	public void close() {
		cutting.close();
		host.close();
	}
}
