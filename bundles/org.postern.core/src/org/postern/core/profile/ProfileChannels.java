package org.postern.core.profile;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.NeededSecret;
import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.core.site.Site;

/** The installed ways to push profiles, with the secrets and the trust that they need. */
public interface ProfileChannels {

	List<ChannelInfo> channels();

	/** @throws ChannelException if there is no such channel; the remedy names those there are */
	ChannelInfo require(String channel) throws ChannelException;

	/**
	 * The secrets that reaching the place may take, as the settings stand.
	 *
	 * @throws ChannelException if there is no such channel, or the settings make no sense
	 */
	List<NeededSecret> secrets(String channel, SettingValues settings) throws ChannelException;

	/**
	 * Reads what is at a place now.
	 *
	 * @param names of documents; those that are not there are left out of the answer
	 * @return empty where a place of this channel cannot be read
	 * @throws ChannelException     if there is no such channel, or its place cannot be reached
	 * @throws InterruptedException if cancelled
	 */
	Optional<List<Document>> readBack(Site site, Publication place, List<String> names, Progress progress)
			throws ChannelException, InterruptedException;

	/**
	 * Where a web server shows what is at a place, as far as that is stated.
	 *
	 * @throws ChannelException if there is no such channel, or what is stated is no address
	 */
	Optional<URI> web(String channel, SettingValues settings) throws ChannelException;

	/** Whether many sets arrive together at the end, as in one archive. @throws ChannelException if there is no such channel */
	boolean collects(String channel) throws ChannelException;

	/** Whether sets reach the users themselves, as by mail. @throws ChannelException if there is no such channel */
	boolean reachesUsers(String channel) throws ChannelException;

	/**
	 * Begins to push many sets; writes nothing down.
	 *
	 * @throws ChannelException     if there is no such channel, or its place cannot be reached
	 * @throws InterruptedException if cancelled
	 */
	Shipment ship(Site site, String channel, SettingValues settings, Progress progress)
			throws ChannelException, InterruptedException;

	/**
	 * Pushes a set and writes nothing down.
	 *
	 * @throws ChannelException     if nothing was delivered
	 * @throws InterruptedException if cancelled
	 */
	Delivery push(Site site, ProfileSet profiles, String channel, SettingValues settings, Progress progress)
			throws ChannelException, InterruptedException;
}
