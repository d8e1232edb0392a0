package org.postern.api.web;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatInfo;

/**
 * The documents of a site as it stands now. Asked for every request of a client, so it answers from memory.
 * Thread-safe.
 *
 * <p>It knows no mailboxes: every address of a domain gets the same document but for the address itself, also where
 * the policy has periods of its own for some of them. Nobody learns from it which mailboxes there are.
 *
 * <p>Domains are understood in any case, as A-labels and as U-labels.
 */
public interface ProfileSource {

	/** Whether this is a mail domain of the site. */
	boolean serves(String domain);

	/** The formats that have something to say of a domain; none for a domain that is not served. */
	List<FormatInfo> formats(String domain);

	/**
	 * What all users of a domain are told.
	 *
	 * @param format the format's id
	 * @return empty if the domain is not served, or the format is not installed or has nothing to say
	 */
	Optional<Document> document(String format, String domain);

	/** As {@link #document(String, String)}, with a user's address filled in, whether there is such a mailbox or not. */
	Optional<Document> document(String format, MailAddress address);

	/** How many domains are served. */
	int domains();
}
