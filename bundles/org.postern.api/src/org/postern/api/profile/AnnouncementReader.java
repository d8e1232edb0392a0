package org.postern.api.profile;

import org.postern.api.model.MailAddress;

/**
 * Reads what strangers announce as a certain client reads it: liberally, elements it does not know ignored, the first
 * of several choices that it can use. Documents come from the network, so a reader bounds what it takes and fetches
 * nothing. Stateless and thread-safe.
 */
public interface AnnouncementReader {

	/** Thunderbird autoconfig 1.1. */
	String AUTOCONFIG = "autoconfig";
	/** Autodiscover in XML, as Outlook reads it. */
	String AUTODISCOVER = "autodiscover";
	/** Autodiscover in XML as Thunderbird reads it, which judges the security by the port. */
	String AUTODISCOVER_THUNDERBIRD = "autodiscover-thunderbird";
	/** Autodiscover version 2, in JSON. */
	String AUTODISCOVER_JSON = "autodiscover-json";

	/** One of the words above, or a plug-in's. */
	String id();

	/**
	 * @param address whose settings are looked for
	 * @throws FormatException with the place if the client could make nothing of the document
	 */
	Announcement read(Document document, MailAddress address) throws FormatException;
}
