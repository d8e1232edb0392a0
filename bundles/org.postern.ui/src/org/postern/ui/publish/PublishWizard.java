package org.postern.ui.publish;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.postern.api.model.Publication;
import org.postern.core.profile.PagePreview;
import org.postern.core.profile.ProfileService;
import org.postern.core.site.SiteDocument;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;
import org.postern.ui.access.ChannelSecrets;
import org.postern.ui.delivery.DeliveryRuns;
import org.postern.ui.delivery.DeliveryView;
import org.postern.ui.delivery.PublishOrder;
import org.postern.ui.site.SiteContext;
import org.postern.ui.widgets.Parts;
import org.postern.ui.wizard.FormPage;
import org.postern.ui.wizard.PathWizard;
import org.postern.ui.wizard.SiteChange;

import jakarta.inject.Inject;

/** Publishes what the clients of domains are told: which domains, where, and what; then in the background. */
public final class PublishWizard extends PathWizard {

	private final PublishChoice choice;
	private final SiteStore store;
	private final SiteContext context;
	private final DeliveryRuns runs;
	private final IWorkbenchWindow window;
	private final PublishForm form;
	private final FormPage what;
	private final List<FormPage> places;
	private final PreviewPage previewPage;

	@Inject
	public PublishWizard(PublishChoice choice, ProfileService profiles, PagePreview preview, SiteStore store, SiteContext context,
			DeliveryRuns runs, IWorkbenchWindow window, ChannelSecrets secrets) {
		this.choice = choice;
		this.store = store;
		this.context = context;
		this.runs = runs;
		this.window = window;
		form = new PublishForm(choice, profiles.channels(), secrets);
		what = new FormPage(Messages.wizard_title, Messages.wizard_message, form::rows);
		places = form.places();
		previewPage = new PreviewPage(choice.site(), form, profiles, preview);
		setWindowTitle(Messages.wizard_title);
	}

	@Override
	public void addPages() {
		addPage(what);
		places.forEach(this::addPage);
		addPage(previewPage);
	}

	@Override
	protected List<IWizardPage> path() {
		List<IWizardPage> path = new ArrayList<>(List.of(what));
		form.channel().ifPresent(channel -> path.add(places.get(channel)));
		path.add(previewPage);
		return path;
	}

	@Override
	public boolean performFinish() {
		List<PublishOrder> orders = form.orders();
		if (form.isRemembered()) {
			SiteChange.start(() -> remember(orders));
		}
		runs.publish(choice.site(), orders);
		Parts.reveal(window, DeliveryView.ID);
		return true;
	}

	private void remember(List<PublishOrder> orders) throws SiteException {
		for (PublishOrder order : orders) {
			List<Publication> stated = new ArrayList<>(order.domain().publish());
			order.places().stream().filter(place -> !stated.contains(place)).forEach(stated::add);
			SiteDocument file = store.open(choice.site().domainFile(order.domain().name()));
			store.save(file, store.render(choice.site(), file.file(), file.text(), order.domain().withPublish(stated)));
		}
		context.reload();
	}
}
