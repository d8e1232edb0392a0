package org.postern.ui.editor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.ui.services.IServiceLocator;
import org.postern.api.model.Domain;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.protocol.WellKnownPort;
import org.postern.api.secret.SecretStore;
import org.postern.core.policy.PolicyReview;
import org.postern.core.policy.Presets;
import org.postern.core.profile.PagePreview;
import org.postern.core.profile.ProfileService;
import org.postern.core.provider.Providers;
import org.postern.core.publish.PublishService;
import org.postern.core.retention.RetentionService;
import org.postern.core.site.Site;
import org.postern.core.site.SiteStore;
import org.postern.ui.site.SiteContext;

/** What the pages of a server editor work with. */
public record EditorServices(SiteContext context, SiteStore store, PolicyReview review, Presets presets,
		Providers providers, ProfileService profiles, RetentionService retention,
		PublishService publishing, PagePreview preview, SecretStore secrets) {

	public EditorServices {
		Objects.requireNonNull(context);
		Objects.requireNonNull(store);
		Objects.requireNonNull(review);
		Objects.requireNonNull(presets);
		Objects.requireNonNull(providers);
		Objects.requireNonNull(profiles);
		Objects.requireNonNull(retention);
		Objects.requireNonNull(publishing);
		Objects.requireNonNull(preview);
		Objects.requireNonNull(secrets);
	}

	/** The services of the workbench. */
	static EditorServices of(IServiceLocator locator) {
		return new EditorServices(locator.getService(SiteContext.class), locator.getService(SiteStore.class),
				locator.getService(PolicyReview.class), locator.getService(Presets.class),
				locator.getService(Providers.class), locator.getService(ProfileService.class),
				locator.getService(RetentionService.class), locator.getService(PublishService.class),
				locator.getService(PagePreview.class), locator.getService(SecretStore.class));
	}

	/** The label of a protocol; its id where it is not installed. */
	public String protocolLabel(String id) {
		return providers.protocolLabel(id);
	}

	/** The installed protocols, and those the text names that are not installed. */
	public List<String> protocolIds(SiteText<MailServer> text) {
		Stream<String> installed = providers.protocols().stream().map(protocol -> protocol.info().id());
		Stream<String> named = text.value().stream().flatMap(server -> server.policy().listeners().stream())
				.map(Listener::protocol);
		return Stream.concat(installed, named).distinct().toList();
	}

	/** Why a listener's port exists and when to open it; empty where it is no well-known port of its protocol. */
	public String reason(Listener listener) {
		return providers.protocol(listener.protocol()).stream().flatMap(found -> found.info().ports().stream())
				.filter(known -> known.port() == listener.port()).map(WellKnownPort::reason).findFirst().orElse("");
	}

	/** The open site as it would be with what this editor says, saved or not. */
	public Optional<Site> siteWith(SiteText<MailServer> text) {
		return context.state().site().flatMap(site -> text.value().map(site::with));
	}

	/** The domains of the server that this editor says. */
	public List<Domain> domainsOf(SiteText<MailServer> text) {
		return siteWith(text).flatMap(site -> text.value().map(site::domainsOf)).orElse(List.of());
	}
}
