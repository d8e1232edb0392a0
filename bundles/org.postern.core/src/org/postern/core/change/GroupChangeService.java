package org.postern.core.change;

import java.util.List;

import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;

/**
 * Changes groups of servers: planned for all before any is touched, applied in waves, each server as
 * {@link ChangeService} does it. The servers of a wave are changed side by side; after a wave in which one fails no
 * other begins. Servers that were done stay as they are.
 */
public interface GroupChangeService {

	/**
	 * The site as it is if one policy holds for all of the servers. Writes nothing.
	 *
	 * @param servers names of the site
	 */
	Site sharing(Site site, PortPolicy policy, List<String> servers);

	/**
	 * Writes into the site's files what the policies of these servers are in {@code site}; comments stay.
	 *
	 * @throws SiteException if a file was changed meanwhile or cannot be written; the files before it are written
	 */
	void state(Site site, List<String> servers) throws SiteException;

	/**
	 * What would have to change on each server for the site's policies; changes nothing.
	 *
	 * @throws InterruptedException if cancelled
	 */
	GroupPlan plan(Site site, List<String> servers, Cancellation cancellation) throws InterruptedException;

	/**
	 * Applies the plans, wave by wave, up to the first failure.
	 *
	 * @param progress told from several threads, each step after the name of its server
	 * @throws IllegalArgumentException if a server has no plan
	 * @throws InterruptedException     if cancelled; the servers under way are back as they were
	 */
	GroupReport apply(Site site, GroupPlan plan, Waves waves, Progress progress) throws InterruptedException;
}
