package org.postern.core.internal.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.SigningException;
import org.postern.api.web.ProfileSource;
import org.postern.api.web.WebListener;
import org.postern.core.profile.ProfileService;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteProblem;
import org.postern.core.site.SiteStore;
import org.postern.core.text.Count;

/** The documents of a site's folder: every request is answered from one reading, and a new one takes its place at once. */
final class LiveSite implements ProfileSource {

	private final Path folder;
	private final SiteStore store;
	private final ProfileService profiles;
	private final WebListener listener;
	private final AtomicReference<SiteDocuments> now;

	LiveSite(Site site, SiteStore store, ProfileService profiles, WebListener listener) {
		this.folder = site.folder();
		this.store = store;
		this.profiles = profiles;
		this.listener = listener;
		this.now = new AtomicReference<>(documents(site));
	}

	/** That something is wrong with the one who signs keeps no program from its settings. */
	private SiteDocuments documents(Site site) {
		try {
			return new SiteDocuments(site, profiles, profiles.writer(site));
		} catch (SigningException e) {
			listener.trouble(e.getMessage(), e.remedy() + " Until then, Apple's devices are given profiles that are not signed.");
			return new SiteDocuments(site, profiles, profiles::write);
		}
	}

	/** Takes up what the files say now; what cannot be understood changes nothing. */
	void readAgain() {
		try {
			SiteDocuments read = documents(store.load(folder));
			now.set(read);
			listener.changed("The site was changed; " + Count.of(read.domains(), "domain is", "domains are") + " served");
		} catch (SiteException e) {
			e.problems().stream().map(SiteProblem::toString).forEach(problem -> listener.trouble(problem,
					"Until that is mended, profiles are served as before the change."));
		}
	}

	@Override
	public boolean serves(String domain) {
		return now.get().serves(domain);
	}

	@Override
	public List<FormatInfo> formats(String domain) {
		return now.get().formats(domain);
	}

	@Override
	public Optional<Document> document(String format, String domain) {
		return now.get().document(format, domain);
	}

	@Override
	public Optional<Document> document(String format, MailAddress address) {
		return now.get().document(format, address);
	}

	@Override
	public int domains() {
		return now.get().domains();
	}
}
