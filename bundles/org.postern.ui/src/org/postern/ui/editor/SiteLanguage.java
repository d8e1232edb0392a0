package org.postern.ui.editor;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.core.site.Parsed;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;

/**
 * How one kind of site file is read and written.
 *
 * @param <T> what such a file states
 */
public interface SiteLanguage<T> {

	/** What a text says, without touching the disk. */
	Parsed<T> parse(Path file, String text);

	/** {@code text}, changed so that it states {@code wanted}, and otherwise left as the administrator wrote it. */
	String render(Path file, String text, T wanted) throws SiteException;

	/** The files of servers. */
	static SiteLanguage<MailServer> ofServers(SiteStore store) {
		return new SiteLanguage<>() {
			@Override
			public Parsed<MailServer> parse(Path file, String text) {
				return store.parseServer(file, text);
			}

			@Override
			public String render(Path file, String text, MailServer wanted) throws SiteException {
				return store.render(file, text, wanted);
			}
		};
	}

	/** The files of a site's domains. @param site the site as it is known by then */
	static SiteLanguage<Domain> ofDomains(SiteStore store, Supplier<Site> site) {
		return new SiteLanguage<>() {
			@Override
			public Parsed<Domain> parse(Path file, String text) {
				return store.parseDomain(site.get(), file, text);
			}

			@Override
			public String render(Path file, String text, Domain wanted) throws SiteException {
				return store.render(site.get(), file, text, wanted);
			}
		};
	}
}
