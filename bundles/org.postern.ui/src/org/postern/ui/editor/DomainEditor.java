package org.postern.ui.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.forms.IManagedForm;
import org.postern.api.model.Domain;
import org.postern.core.site.Site;
import org.postern.ui.editor.clients.ClientsPage;
import org.postern.ui.editor.domain.GeneralPage;
import org.postern.ui.editor.domain.PublishingPage;
import org.postern.ui.editor.source.SourcePage;
import org.postern.ui.icons.Icon;
import org.postern.ui.publish.PublishChoice;
import org.postern.ui.publish.PublishWizard;
import org.postern.ui.wizard.Wizards;

/** The editor of {@code domains/DOMAIN.yaml}: forms and source over one text. */
public final class DomainEditor extends SiteFileEditor<Domain> {

	@Override
	SiteLanguage<Domain> language() {
		return SiteLanguage.ofDomains(services().store(), () -> site().orElseThrow());
	}

	private Optional<Site> site() {
		return services().context().state().site();
	}

	/** The site with what this editor says, saved or not. */
	private Optional<Site> siteNow() {
		return site().flatMap(site -> text().value().map(site::with));
	}

	@Override
	EditorHead head(IManagedForm form) {
		return new EditorHead(form, text(),
				() -> text().value().map(domain -> NLS.bind(Messages.head_domain, domain.displayName(), domain.name())),
				List::of, new HeadButton(Icon.PUBLISH, Messages.head_publish, Messages.head_publishTip, this::publish));
	}

	@Override
	List<EditorPage> pages() {
		return List.of(new GeneralPage(services(), text(), this::siteNow), new PublishingPage(services(), text()),
				new ClientsPage(services(), this::siteNow, () -> text().value().stream().toList(), this::sign),
				new SourcePage(text()));
	}

	@Override
	void changed(Domain stated) {
		// the head and the pages show all there is
	}

	private void publish() {
		text().settle();
		if (isDirty() && !getSite().getPage().saveEditor(this, true) || isDirty()) {
			return;
		}
		siteNow().ifPresent(site -> Wizards.open(getSite().getWorkbenchWindow(), PublishWizard.class, PublishChoice.class,
				new PublishChoice(site, text().value().stream().toList())));
	}
}
