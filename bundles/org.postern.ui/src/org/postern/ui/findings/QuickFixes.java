package org.postern.ui.findings;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.postern.api.model.Domain;
import org.postern.core.site.Site;
import org.postern.ui.changes.ChangeDesk;
import org.postern.ui.changes.ChangesView;
import org.postern.plugins.Plugin;
import org.postern.ui.issued.IssuedView;
import org.postern.ui.plugins.PluginActions;
import org.postern.ui.plugins.PluginDesk;
import org.postern.ui.publish.PublishChoice;
import org.postern.ui.publish.PublishWizard;
import org.postern.ui.signing.SigningWizard;
import org.postern.ui.site.AboutDomain;
import org.postern.ui.site.FindingSource;
import org.postern.ui.site.SiteContext;
import org.postern.ui.site.SiteFinding;
import org.postern.ui.widgets.Parts;
import org.postern.ui.wizard.Wizards;

import jakarta.inject.Inject;

/** What one button can do about a finding. Each is safe: it shows what would happen, and waits to be told. */
@Creatable
public final class QuickFixes {

	private final IWorkbenchWindow window;
	private final SiteContext context;
	private final ChangeDesk desk;
	private final PluginDesk plugins;
	private final PluginActions actions;

	@Inject
	public QuickFixes(IWorkbenchWindow window, SiteContext context, ChangeDesk desk, PluginDesk plugins,
			PluginActions actions) {
		this.window = window;
		this.context = context;
		this.desk = desk;
		this.plugins = plugins;
		this.actions = actions;
	}

	/** @param label for the button */
	record Fix(String label, Runnable run) {
	}

	/** Empty where nothing is safe to begin without a person's thought. */
	Optional<Fix> of(SiteFinding found) {
		String id = found.finding().id();
		if (id.startsWith("issued.outdated") || id.startsWith("issued.bounced")) {
			return Optional.of(new Fix(Messages.fix_push, () -> Parts.activate(window, IssuedView.ID)));
		}
		if (id.startsWith("signing.")) {
			return Optional.of(new Fix(Messages.fix_sign, () -> Wizards.open(window, SigningWizard.class)));
		}
		if (id.startsWith("published.")) {
			return Optional.of(new Fix(Messages.fix_publish, () -> publish(found)));
		}
		if (id.startsWith("plugin.")) {
			return found.finding().place().flatMap(plugins::named).filter(plugin -> plugin.state() != Plugin.State.DISABLED)
					.map(plugin -> new Fix(NLS.bind(Messages.fix_disable, plugin.label()), () -> actions.enable(plugin, false)));
		}
		return found.source() == FindingSource.DRIFT ? Optional.of(new Fix(Messages.fix_apply, () -> apply(found)))
				: Optional.empty();
	}

	private void apply(SiteFinding found) {
		desk.plan(found.server());
		Parts.activate(window, ChangesView.ID);
	}

	private void publish(SiteFinding found) {
		context.state().site().ifPresent(site -> Wizards.open(window, PublishWizard.class, PublishChoice.class,
				new PublishChoice(site, about(site, found))));
	}

	/** The domain that a finding names; else those of its server that are published. */
	private static List<Domain> about(Site site, SiteFinding found) {
		List<Domain> named = AboutDomain.of(site, found.finding()).stream().toList();
		return !named.isEmpty() ? named
				: site.server(found.server()).map(site::domainsOf).orElse(site.domains()).stream()
						.filter(domain -> !domain.publish().isEmpty()).toList();
	}
}
