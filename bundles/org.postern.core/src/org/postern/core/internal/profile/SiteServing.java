package org.postern.core.internal.profile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.web.ProfileWeb;
import org.postern.api.web.RunningWeb;
import org.postern.api.web.WebException;
import org.postern.api.web.WebListener;
import org.postern.api.web.WebSettings;
import org.postern.core.profile.ProfileService;
import org.postern.core.profile.ProfileServing;
import org.postern.core.site.Site;
import org.postern.core.site.SiteStore;

/** Lets the installed web server answer for a site, and watches the site's files. */
@Component
public final class SiteServing implements ProfileServing {

	private final SiteStore store;
	private final ProfileService profiles;
	private final List<ProfileWeb> webs;

	@Activate
	public SiteServing(@Reference(policyOption = ReferencePolicyOption.GREEDY) SiteStore store,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) ProfileService profiles,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<ProfileWeb> webs) {
		this.store = store;
		this.profiles = profiles;
		this.webs = List.copyOf(webs);
	}

	@Override
	public RunningWeb start(Site site, WebSettings settings, WebListener listener) throws WebException {
		ProfileWeb web = webs.stream().findFirst().orElseThrow(() -> new WebException(
				"No web server is installed that could answer clients", "Install the bundle org.postern.web."));
		LiveSite source = new LiveSite(site, store, profiles, listener);
		FolderWatch watch = watch(site, source);
		try {
			return new Watched(web.start(settings, source, listener), watch);
		} catch (WebException e) {
			watch.close();
			throw e;
		}
	}

	private static FolderWatch watch(Site site, LiveSite source) throws WebException {
		List<Path> folders = List.of(site.folder(), site.folder().resolve("servers"), site.folder().resolve("domains"));
		try {
			return new FolderWatch(folders, source::readAgain);
		} catch (IOException e) {
			throw new WebException("The site in " + site.folder() + " cannot be watched for changes: " + e.getMessage(),
					"Allow this user more of what the message names; for inotify that is fs.inotify.max_user_watches.", e);
		}
	}

	/** Ends watching with answering. */
	private record Watched(RunningWeb web, FolderWatch watch) implements RunningWeb {

		@Override
		public List<URI> places() {
			return web.places();
		}

		@Override
		public Optional<URI> metrics() {
			return web.metrics();
		}

		@Override
		public void close() {
			watch.close();
			web.close();
		}
	}
}
