package org.postern.ui.wizard;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.postern.core.site.SiteStore;
import org.postern.ui.site.SiteContext;

import jakarta.inject.Inject;

/** Makes a new, empty site and opens it. */
public final class NewSiteWizard extends Wizard {

	private final SiteStore store;
	private final SiteContext context;
	private Text name;
	private Text folder;

	@Inject
	public NewSiteWizard(SiteStore store, SiteContext context) {
		this.store = store;
		this.context = context;
		setWindowTitle(Messages.site_title);
	}

	@Override
	public void addPages() {
		addPage(new FormPage(Messages.site_title, Messages.site_page, this::rows));
	}

	private void rows(FormPage page) {
		name = page.text(Messages.site_name, Messages.site_nameHint, "");
		folder = page.text(Messages.site_folder, Messages.site_folderHint, "");
		new Label(page.form(), SWT.NONE);
		Button browse = new Button(page.form(), SWT.PUSH);
		browse.setText(Messages.site_browse);
		GridDataFactory.swtDefaults().applyTo(browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> Optional.ofNullable(new DirectoryDialog(getShell()).open()).ifPresent(folder::setText)));
		page.require(() -> missing(name, Messages.site_nameMissing));
		page.require(() -> missing(folder, Messages.site_folderMissing));
	}

	private static Optional<String> missing(Text field, String complaint) {
		return field.getText().isBlank() ? Optional.of(complaint) : Optional.empty();
	}

	@Override
	public boolean performFinish() {
		Path chosen = Path.of(folder.getText().strip()).toAbsolutePath();
		String called = name.getText().strip();
		SiteChange.start(() -> {
			store.create(chosen, called);
			context.open(chosen);
		});
		return true;
	}
}
