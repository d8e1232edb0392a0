package org.postern.core.issued;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.postern.api.finding.Finding;
import org.postern.api.model.MailAddress;
import org.postern.core.bounce.MailOutcome;
import org.postern.core.site.Site;

/** Who was given which profile, kept as JSON lines under the site's {@code state} folder. */
public interface IssuedList {

	/**
	 * The latest profile that each of some users was given, in whatever way his address was written then. Those whose mail came
	 * back are left out: they hold nothing.
	 *
	 * @throws IOException if the list cannot be read; the message names file and line
	 */
	Map<MailAddress, IssuedProfile> held(Site site, Collection<MailAddress> users) throws IOException;

	/** All that was given by mail, by the Message-ID. */
	Map<String, IssuedProfile> mailed(Site site) throws IOException;

	/** What was reported of the mails of a run, by whom they were for. */
	Map<MailAddress, MailOutcome> outcomes(Site site, String run) throws IOException;

	/** Who of these was given a profile by a run. */
	Set<MailAddress> given(Site site, String run, Set<MailAddress> users) throws IOException;

	/** Everybody who was given a profile, by address, and how that stands to the policy now. */
	List<Holder> holders(Site site) throws IOException;

	/** One finding for each domain some of whose users hold an outdated profile, or got none, about the domain's name. */
	List<Finding> findings(Site site) throws IOException;

	/** Appends entries; they are on disk when this returns, all of them or none. */
	void add(Site site, Collection<IssuedProfile> issued) throws IOException;
}
