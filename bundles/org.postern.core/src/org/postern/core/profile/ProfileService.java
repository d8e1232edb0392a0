package org.postern.core.profile;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
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

	/**
	 * The profiles of a domain's users, as {@link #derive} has them one by one. What is the same for all of them is derived
	 * once.
	 */
	default Function<MailAddress, ClientProfile> users(Site site, Domain domain) {
		return address -> derive(site, domain, Optional.of(address));
	}

	/**
	 * What clients of each of a site's domains are told, as {@link #derive} has it of one. What is the same for all domains
	 * of a server is derived once.
	 */
	default Function<Domain, ClientProfile> domains(Site site) {
		return domain -> derive(site, domain, Optional.empty());
	}

	List<FormatInfo> formats();

	/** The formats that have something to say of a profile, and to whom it is for: a domain, or one user. */
	default List<FormatInfo> formats(ClientProfile profile) {
		return formats();
	}

	/** The ids of those among {@code wanted}, of all if that is empty, that have something to say of a profile. */
	default List<String> formats(ClientProfile profile, List<String> wanted) {
		return formats(profile).stream().map(FormatInfo::id).filter(id -> wanted.isEmpty() || wanted.contains(id)).toList();
	}

	/**
	 * The ids of the formats that a user is given unless others are asked for: the few that a person sets up his mail with,
	 * of those in several languages the one in his own, else in English.
	 *
	 * @param language a tag of BCP 47 such as {@code de-AT}; empty if not known
	 */
	default List<String> usual(ClientProfile profile, Optional<String> language) {
		return formats(profile, List.of());
	}

	/** Whether a format is installed, and has something to say of a profile, be it to users or to programs. */
	default boolean suits(String format, ClientProfile profile) {
		return formats(profile).stream().anyMatch(info -> info.id().equals(format));
	}

	/** What of a profile clients of a format would misread, and is left out for that reason. */
	default List<Finding> review(String format, ClientProfile profile) {
		return List.of();
	}

	/** @throws IllegalArgumentException if no such format is installed */
	Document write(String format, ClientProfile profile);

	/**
	 * Writes documents as clients of a site are given them.
	 *
	 * @throws SigningException if the site says that profiles are signed, and they cannot be
	 */
	default DocumentWriter writer(Site site) throws SigningException {
		return this::write;
	}

	/** Whether documents of a format are signed where a site says by whom. */
	default boolean signs(String format) {
		return false;
	}

	/** @throws FormatException if documents of the format are not signed, or the identity is not usable */
	default Document sign(String format, Document document, SigningIdentity identity) throws FormatException {
		throw new FormatException(document.name() + ": documents are not signed");
	}

	/**
	 * The certificate of whoever signed a document; empty where it is not signed.
	 *
	 * @throws FormatException if it was changed after it was signed, or no such format is installed
	 */
	default Optional<X509Certificate> signer(String format, Document document) throws FormatException {
		return Optional.empty();
	}

	/** @throws FormatException if the document is not of the format, or no such format is installed */
	ClientProfile read(String format, Document document) throws FormatException;

	/**
	 * Reads a document that came from anywhere, in whichever installed format it is.
	 *
	 * @throws FormatException if it is of none of them, with what each said of it
	 */
	default RecognisedProfile recognise(Document document) throws FormatException {
		throw new FormatException(document.name() + ": no format is installed");
	}

	/**
	 * Where a document says something else than a profile. What the format cannot carry is no difference.
	 *
	 * @param meant   what the policy says
	 * @param document one in any installed format
	 * @throws FormatException if it is of none of them
	 */
	default ProfileDifferences compare(ClientProfile meant, Document document) throws FormatException {
		RecognisedProfile found = recognise(document);
		String format = found.format().id();
		if (formats(meant).stream().noneMatch(info -> info.id().equals(format))) {
			throw new FormatException(document.name() + ": it is " + found.format().label() + ", in which nothing can be said of "
					+ meant.address().map(Object::toString).orElse(meant.domain()));
		}
		return new ProfileDifferences(read(format, write(format, meant)), found.profile());
	}

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
	 * @throws ChannelException if nothing was delivered, also because it cannot be signed as the site says
	 */
	Delivery publish(Site site, Domain domain, String channel, SettingValues settings, Progress progress)
			throws ChannelException, InterruptedException;
}
