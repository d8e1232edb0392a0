package org.postern.ui.editor.ports;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.core.drift.DriftReport;
import org.postern.ui.editor.EditorPage;
import org.postern.ui.editor.EditorServices;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.clients.ClientsPane;
import org.postern.ui.editor.field.FormButton;
import org.postern.ui.editor.field.Sections;
import org.postern.ui.editor.review.LiveReview;
import org.postern.ui.editor.review.ReviewPane;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;

/** Which ports are open, each with its details, and beside them what follows for clients. */
public final class PortsPage implements EditorPage {

	private static final int MAIN_WIDTH = 550;
	private static final int SIDE_WIDTH = 290;

	private final EditorServices services;
	private final SiteText<MailServer> text;
	private final LiveReview review;
	private PresetBar presets;
	private ListenerTable table;
	private ListenerDetails details;
	private ClientsPane clients;
	private Button add;
	private Button remove;

	public PortsPage(EditorServices services, SiteText<MailServer> text, LiveReview review) {
		this.services = services;
		this.text = text;
		this.review = review;
	}

	@Override
	public String title() {
		return Messages.page_title;
	}

	@Override
	public void create(Composite parent, FormToolkit toolkit) {
		Composite page = Sections.page(parent, toolkit, 2);
		Composite left = Sections.column(page, toolkit, true, MAIN_WIDTH);
		Composite listeners = Sections.section(left, toolkit, Messages.section_listeners, 1, true);
		presets = new PresetBar(listeners, toolkit, services, text);
		table = new ListenerTable(listeners, toolkit, this::selected, this::tick);
		buttons(listeners, toolkit);
		details = new ListenerDetails(Sections.section(left, toolkit, Messages.section_details, 4, false), toolkit,
				services, text, table::selection);
		Composite right = Sections.column(page, toolkit, true, SIDE_WIDTH);
		clients = new ClientsPane(Sections.section(right, toolkit, Messages.section_clients, 1, true), toolkit,
				services, () -> services.siteWith(text), () -> services.domainsOf(text));
		new ReviewPane(Sections.section(right, toolkit, Messages.section_review, 1, true), toolkit, review,
				finding -> true);
		Subscription following = services.context().follow(UiThread.of(page), state -> show());
		page.addListener(SWT.Dispose, event -> following.close());
	}

	private void buttons(Composite parent, FormToolkit toolkit) {
		Composite buttons = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(buttons);
		buttons.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
		AddMenu menu = new AddMenu(services.providers(), this::add);
		add = FormButton.filling(buttons, Messages.button_add,
				() -> text.value().ifPresent(server -> menu.open(add, server.policy())));
		remove = FormButton.filling(buttons, Messages.button_remove, this::remove);
	}

	private void selected() {
		details.show();
		remove.setEnabled(text.isEditable() && table.selection() >= 0);
	}

	private void tick(int place, boolean open) {
		String pattern = open ? Messages.change_open : Messages.change_close;
		text.change(NLS.bind(pattern, named(listener(place))), "",
				ListenerChange.at(place, listener -> listener.withEnabled(open)));
	}

	private String named(Listener listener) {
		return listener.describe(services::protocolLabel);
	}

	private Listener listener(int place) {
		return text.value().orElseThrow().policy().listeners().get(place);
	}

	private void add(Listener listener) {
		Optional<String> problem = text.change(NLS.bind(Messages.change_add, named(listener)), "",
				ListenerChange.add(listener));
		if (problem.isEmpty()) {
			table.select(text.value().orElseThrow().policy().listeners().size() - 1);
			selected();
		}
	}

	private void remove() {
		int place = table.selection();
		text.change(NLS.bind(Messages.change_remove, named(listener(place))), "", ListenerChange.remove(place));
		table.focus();
	}

	@Override
	public void show() {
		presets.show();
		table.setEnabled(text.isEditable());
		table.show(text.value().map(this::rows).orElse(List.of()));
		add.setEnabled(text.isEditable());
		selected();
		clients.show();
	}

	private List<ListenerRow> rows(MailServer server) {
		Optional<DriftReport> live = services.context().state().live(server.name());
		return server.policy().listeners().stream()
				.map(listener -> ListenerRow.of(server, listener, services.protocolLabel(listener.protocol()), live))
				.toList();
	}

	@Override
	public void focus() {
		table.focus();
	}
}
