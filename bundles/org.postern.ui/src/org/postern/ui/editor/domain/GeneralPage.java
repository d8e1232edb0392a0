package org.postern.ui.editor.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.model.UserNameRule;
import org.postern.api.setting.SettingType;
import org.postern.core.site.Site;
import org.postern.ui.editor.EditorPage;
import org.postern.ui.editor.EditorServices;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.clients.ClientsPane;
import org.postern.ui.editor.field.Choice;
import org.postern.ui.editor.field.Entry;
import org.postern.ui.editor.field.Rows;
import org.postern.ui.editor.field.Sections;

/** Whose mail this is: the server that keeps it, what clients show, and what users type as user name. */
public final class GeneralPage implements EditorPage {

	private static final int WIDTH = 420;

	private final EditorServices services;
	private final SiteText<Domain> text;
	private final Supplier<Optional<Site>> site;
	private Choice<String> server;
	private Entry<String> displayName;
	private Choice<UserNameRule> userName;
	private NamesSection names;
	private ClientsPane clients;

	/** @param site the site as the editor has it, saved or not */
	public GeneralPage(EditorServices services, SiteText<Domain> text, Supplier<Optional<Site>> site) {
		this.services = services;
		this.text = text;
		this.site = site;
	}

	@Override
	public String title() {
		return Messages.general_title;
	}

	@Override
	public void create(Composite parent, FormToolkit toolkit) {
		Composite page = Sections.page(parent, toolkit, 2);
		Composite left = Sections.column(page, toolkit, true, WIDTH);
		Rows rows = new Rows(Sections.section(left, toolkit, Messages.general_section, 2, false), toolkit);
		List<String> servers = services.context().state().site().map(Site::servers).orElse(List.of()).stream()
				.map(MailServer::name).toList();
		server = rows.choice(Messages.server, Messages.server_hint, servers, name -> name,
				value -> change(Messages.change_server, domain -> domain.withServer(value)));
		displayName = rows.text(Messages.display, Messages.display_hint, new SettingType.Text(),
				value -> change(Messages.change_display, domain -> domain.withDisplayName(value.strip())));
		userName = rows.choice(Messages.user, Messages.user_hint, Arrays.asList(UserNameRule.values()),
				GeneralPage::words, value -> change(Messages.change_user, domain -> domain.withUserName(value)));
		text.beforeUse(displayName::settle);
		names = new NamesSection(Sections.section(left, toolkit, Messages.names_section, 1, true), toolkit, text);
		Composite right = Sections.column(page, toolkit, false, WIDTH);
		clients = new ClientsPane(Sections.section(right, toolkit, Messages.clients_section, 1, true), toolkit, services,
				site, () -> text.value().stream().toList());
	}

	private static String words(UserNameRule rule) {
		return switch (rule) {
			case ADDRESS -> Messages.user_address;
			case LOCAL_PART -> Messages.user_local;
		};
	}

	private Optional<String> change(String label, UnaryOperator<Domain> change) {
		return text.change(label, label, change);
	}

	@Override
	public void show() {
		boolean editable = text.isEditable();
		server.setEnabled(editable);
		displayName.setEnabled(editable);
		userName.setEnabled(editable);
		text.value().ifPresent(domain -> {
			server.show(domain.server());
			displayName.show(domain.displayName());
			userName.show(domain.userName());
		});
		names.show();
		clients.show();
	}

	@Override
	public void focus() {
		server.focus();
	}
}
