package org.postern.core.publish;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.postern.api.finding.Finding;
import org.postern.api.model.Domain;
import org.postern.api.model.Publication;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.site.Site;

/**
 * Publishes what the clients of a domain are told, remembers where, and looks after the fact whether they find it
 * there.
 */
public interface PublishService {

	/**
	 * Publishes to one place after the other; one that fails does not stop the others. What was delivered is in the
	 * journal, and in the record of what was published.
	 *
	 * @param places the domain's own {@link Domain#publish()}, or others
	 * @throws IOException          if something was delivered that could not be written down; the message says what
	 * @throws InterruptedException if cancelled
	 */
	List<PublishOutcome> publish(Site site, Domain domain, List<Publication> places, Progress progress)
			throws IOException, InterruptedException;

	/** The latest that was published to each place, by domain. */
	List<PublishedProfile> published(Site site) throws IOException;

	/**
	 * Looks at what was published as a client would, over HTTP and in the DNS, and at the places that can be read back,
	 * and compares it with what the policy says now and with the ports that are open. Changes nothing.
	 *
	 * @return of the places that the domain's file states, or where it states none, of those where it was published;
	 *         without places if it never was
	 * @throws IOException          if the record of what was published cannot be read
	 * @throws InterruptedException if cancelled
	 */
	PublicationCheck check(Site site, Domain domain, Cancellation cancellation)
			throws IOException, InterruptedException;

	/** Where what was published is no longer what the policy says, by domain; from the record alone: nobody is asked. */
	Map<String, List<Finding>> outdated(Site site) throws IOException;
}
