package org.postern.core.profile;

import java.util.List;
import java.util.Optional;

import org.postern.api.backend.NeededSecret;
import org.postern.api.finding.Finding;
import org.postern.api.model.Domain;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.core.site.Site;

/** Derives client profiles from policies, writes and publishes them. */
public interface ProfileService {

	/**
	 * What clients of a domain are told: the open listeners that serve clients, implicit TLS first, IMAP before POP3,
	 * 587 and 465 before 25, fallbacks last.
	 *
	 * @param address one user; empty for the whole domain
	 * @throws IllegalArgumentException if the domain's server is not in the site
	 */
	ClientProfile derive(Site site, Domain domain, Optional<MailAddress> address);

	List<FormatInfo> formats();

	/** The formats that have something to say of a profile, and to whom it is for: a domain, or one user. */
	default List<FormatInfo> formats(ClientProfile profile) {
		return formats();
	}

	/** What of a profile clients of a format would misread, and is left out for that reason. */
	default List<Finding> review(String format, ClientProfile profile) {
		return List.of();
	}

	/** @throws IllegalArgumentException if no such format is installed */
	Document write(String format, ClientProfile profile);

	/** @throws FormatException if the document is not of the format, or no such format is installed */
	ClientProfile read(String format, Document document) throws FormatException;

	List<ChannelInfo> channels();

	/**
	 * The secrets that a channel may need, as its settings stand.
	 *
	 * @throws ChannelException if there is no such channel, or its settings make no sense
	 */
	default List<NeededSecret> secrets(String channel, SettingValues settings) throws ChannelException {
		return List.of();
	}

	/**
	 * Writes a domain's profile in every format and pushes it; leaves a journal entry.
	 *
	 * @throws ChannelException if nothing was delivered
	 */
	Delivery publish(Site site, Domain domain, String channel, SettingValues settings, Progress progress)
			throws ChannelException, InterruptedException;
}
