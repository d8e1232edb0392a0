package org.postern.ui.wizard;

import java.util.List;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.model.UserNameRule;
import org.postern.core.site.Site;
import org.postern.core.site.SiteStore;
import org.postern.ui.site.SiteContext;

import jakarta.inject.Inject;

/** Adds a domain to the open site. */
public final class NewDomainWizard extends Wizard {

	private final SiteStore store;
	private final SiteContext context;
	private final List<String> servers;
	private Text name;
	private Text display;
	private Combo server;
	private Combo user;

	@Inject
	public NewDomainWizard(SiteStore store, SiteContext context) {
		this.store = store;
		this.context = context;
		servers = context.state().site().map(Site::servers).orElse(List.of()).stream().map(MailServer::name).toList();
		setWindowTitle(Messages.domain_title);
	}

	@Override
	public void addPages() {
		String message = servers.isEmpty() ? Messages.domain_noSite : Messages.domain_page;
		addPage(new FormPage(Messages.domain_title, message, this::rows));
	}

	private void rows(FormPage page) {
		name = page.text(Messages.domain_name, Messages.domain_nameHint, "");
		display = page.text(Messages.domain_display, Messages.domain_displayHint, "");
		server = page.choice(Messages.domain_server, Messages.domain_serverHint, servers, 0);
		user = page.choice(Messages.domain_user, Messages.domain_userHint,
				List.of(Messages.domain_userAddress, Messages.domain_userLocal), 0);
		page.requireValid(this::domain);
	}

	/** The record refuses what is no domain, and says why. */
	private Domain domain() {
		String called = name.getText().strip();
		String shown = display.getText().isBlank() ? called : display.getText().strip();
		return new Domain(called, server.getText(), shown, UserNameRule.values()[user.getSelectionIndex()]);
	}

	@Override
	public boolean performFinish() {
		Domain made = domain();
		context.state().site().ifPresent(site -> SiteChange.start(() -> {
			store.addDomain(site, made);
			context.reload();
		}));
		return true;
	}
}
