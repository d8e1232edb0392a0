package org.postern.api.profile;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.NeededSecret;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;

/**
 * A way to push profiles. Registered with the service property {@value #ID_PROPERTY}. Stateless and thread-safe.
 */
public interface ProfileChannel {

	/** The service property that holds the channel's id. */
	String ID_PROPERTY = "postern.channel";

	ChannelInfo info();

	/**
	 * The secrets that reaching the place may take, as the settings stand; none of them must be stored.
	 *
	 * @throws ChannelException if the settings make no sense
	 */
	default List<NeededSecret> secrets(SettingValues settings) throws ChannelException {
		return List.of();
	}

	/**
	 * Delivers all documents of a set, or none of them.
	 *
	 * @throws ChannelException     if they could not be delivered; what was there before is still there
	 * @throws InterruptedException if cancelled
	 */
	Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException;

	/**
	 * Reads what is at the place now, to be compared with what was pushed.
	 *
	 * @param names of documents; those that are not there are left out of the answer
	 * @return empty where a place of this channel cannot be read
	 * @throws ChannelException     if the place could not be reached
	 * @throws InterruptedException if cancelled
	 */
	default Optional<List<Document>> readBack(List<String> names, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException {
		return Optional.empty();
	}

	/**
	 * Where a web server shows what is at the place, as far as that is stated; each document is there by its name.
	 *
	 * @return with a slash at its end; empty where nothing is stated
	 * @throws ChannelException if what is stated is no address
	 */
	default Optional<URI> web(SettingValues settings) throws ChannelException {
		return Optional.empty();
	}

	/** Whether the sets of a {@linkplain #ship shipment} arrive together when it is finished, as in one archive. */
	default boolean collects() {
		return false;
	}

	/** Whether a set reaches the user himself, as mail does, so that whoever pushes it once more writes to him again. */
	default boolean reachesUsers() {
		return false;
	}

	/**
	 * Begins to push many sets. A channel that keeps a connection for them, or collects them, has its own shipment.
	 *
	 * @throws ChannelException     if the place cannot be reached at all
	 * @throws InterruptedException if cancelled
	 */
	default Shipment ship(ChannelAccess access, Progress progress) throws ChannelException, InterruptedException {
		return Shipment.ofEach(this, access);
	}
}
