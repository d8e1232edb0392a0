package org.postern.ui.publish;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.postern.api.model.Domain;
import org.postern.core.profile.PagePreview;
import org.postern.core.profile.ProfileService;
import org.postern.core.site.Site;
import org.postern.ui.preview.Audience;
import org.postern.ui.preview.DocumentsWriter;
import org.postern.ui.preview.ToldPane;
import org.postern.ui.widgets.Accessibles;

/** What would be published, document by document, and where; nothing is until the wizard is finished. */
final class PreviewPage extends WizardPage {

	private final Site site;
	private final PublishForm form;
	private final PlaceWords words;
	private final DocumentsWriter writer;
	private final PagePreview preview;
	private List<Domain> domains = List.of();
	private Combo domain;
	private Label places;
	private ToldPane told;

	PreviewPage(Site site, PublishForm form, ProfileService profiles, PagePreview preview) {
		super(Messages.preview_title);
		this.site = site;
		this.form = form;
		words = new PlaceWords(profiles.channels());
		writer = new DocumentsWriter(profiles);
		this.preview = preview;
		setTitle(Messages.preview_title);
		setDescription(Messages.preview_message);
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		Label label = new Label(page, SWT.NONE);
		label.setText(Messages.preview_domain);
		domain = Accessibles.name(new Combo(page, SWT.READ_ONLY), Messages.preview_domainName);
		domain.addListener(SWT.Selection, event -> show());
		places = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT)
				.applyTo(places);
		told = new ToldPane(page, writer::write, preview, Optional.empty());
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(860, 360).applyTo(told.control());
		setControl(page);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			domains = form.domains();
			domain.setItems(domains.stream().map(Domain::name).toArray(String[]::new));
			domain.select(0);
			show();
		}
	}

	private void show() {
		Domain shown = domains.get(domain.getSelectionIndex());
		places.setText(NLS.bind(Messages.preview_places,
				form.orders().stream().filter(order -> order.domain().equals(shown))
						.flatMap(order -> order.places().stream()).map(words::whole).reduce((one, other) -> one + "; " + other)
						.orElse("")));
		places.requestLayout();
		told.ask(new Audience(site, shown, Optional.empty()));
	}
}
