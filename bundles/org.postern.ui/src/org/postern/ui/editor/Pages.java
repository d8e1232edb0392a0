package org.postern.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailServer;
import org.postern.api.model.Retention;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.setting.Setting;
import org.postern.ui.editor.clients.ClientsPage;
import org.postern.ui.editor.ports.PortsPage;
import org.postern.ui.editor.protocol.ProtocolPage;
import org.postern.ui.editor.retention.RetentionPage;
import org.postern.ui.editor.review.LiveReview;
import org.postern.ui.editor.source.SourcePage;
import org.postern.ui.editor.tls.TlsPage;

/** The editor's pages in their order. */
final class Pages {

	private Pages() {
	}

	/** @param sign lets people say who signs Apple's profiles */
	static List<EditorPage> of(EditorServices services, SiteText<MailServer> text, LiveReview review,
			Runnable sign) {
		List<EditorPage> pages = new ArrayList<>();
		pages.add(new PortsPage(services, text, review));
		pages.add(new RetentionPage(services, text));
		pages.add(new TlsPage(text, review));
		services.providers().protocols().forEach(protocol -> page(protocol, text).ifPresent(pages::add));
		pages.add(new ClientsPage(services, () -> services.siteWith(text),
				() -> services.domainsOf(text), sign));
		pages.add(new SourcePage(text));
		return pages;
	}

	/** A protocol has a page if it declares settings that no other page shows. */
	private static Optional<EditorPage> page(MailProtocol protocol, SiteText<MailServer> text) {
		List<Setting<?>> settings = protocol.settings().stream()
				.filter(setting -> !Retention.settings().contains(setting)).toList();
		return settings.isEmpty() ? Optional.empty() : Optional.of(new ProtocolPage(protocol.info(), settings, text));
	}
}
