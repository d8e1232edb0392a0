package org.postern.core.profile;

import org.postern.api.model.MailServer;
import org.postern.api.web.RunningWeb;
import org.postern.api.web.WebException;
import org.postern.api.web.WebListener;
import org.postern.api.web.WebSettings;
import org.postern.core.site.Site;

/** Answers mail programs over HTTP with the profiles of a site. */
public interface ProfileServing {

	/**
	 * Starts to answer for all domains of a site. Edits of its files are taken up while it runs; with an error in one
	 * of them the site is served as it was before, and the listener is told.
	 *
	 * @throws WebException if no web server is installed, or it cannot start
	 */
	RunningWeb start(Site site, WebSettings settings, WebListener listener) throws WebException;

	/**
	 * What is added to 80 and 443 where no other ports are wanted: the port offset of the site's practice server, so
	 * that everything of a practice site is beside each other; 8000 without one, for ports that take no rights.
	 */
	static int usualOffset(Site site) {
		return site.servers().stream().map(MailServer::portOffset).filter(offset -> offset > 0).findFirst().orElse(8_000);
	}
}
