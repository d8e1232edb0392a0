package org.postern.ui.wizard;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Text;
import org.postern.core.site.SiteStore;
import org.postern.ui.site.SiteContext;
import org.postern.ui.widgets.PathField;

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
		PathField path = page.path(Messages.site_folder, Messages.site_folderHint, Messages.site_folderName, "");
		path.browse(Messages.site_browse, () -> Optional.ofNullable(new DirectoryDialog(getShell()).open()));
		folder = path.text();
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
