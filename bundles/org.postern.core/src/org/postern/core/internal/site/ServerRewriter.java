package org.postern.core.internal.site;

import java.nio.file.Path;

import org.postern.api.model.MailServer;
import org.postern.core.provider.Providers;
import org.postern.core.site.SiteException;

/** placeholder, replaced next. */
final class ServerRewriter {

	private final Providers providers;

	ServerRewriter(Providers providers) {
		this.providers = providers;
	}

	String rewrite(Path file, String text, MailServer server) throws SiteException {
		return TreeWriter.USUAL.block(new Trees(providers).server(server), 0);
	}
}
