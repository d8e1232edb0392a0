package org.postern.core.profile;

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
}
