package org.postern.ui.editor.clients;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Domain;
import org.postern.api.model.Endpoint;
import org.postern.api.profile.ClientProfile;
import org.postern.core.site.Site;
import org.postern.ui.editor.EditorServices;
import org.postern.ui.editor.field.Hint;
import org.postern.ui.widgets.Accessibles;

/** What follows for clients: the endpoints they are told, preferred first, as the policy now stands. */
public final class ClientsPane {

	private static final List<Integer> WIDTHS = List.of(60, 210, 150);

	private final EditorServices services;
	private final Supplier<Optional<Site>> site;
	private final Supplier<List<Domain>> domains;
	private final Hint whom;
	private final Table table;

	/**
	 * @param parent  a grid of one column
	 * @param site    the site as the editor has it, saved or not
	 * @param domains whose clients are told
	 */
	public ClientsPane(Composite parent, FormToolkit toolkit, EditorServices services, Supplier<Optional<Site>> site,
			Supplier<List<Domain>> domains) {
		this.services = services;
		this.site = site;
		this.domains = domains;
		whom = new Hint(parent, "");
		table = Accessibles.name(toolkit.createTable(parent, SWT.FULL_SELECTION | SWT.BORDER), Messages.clients_name);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 215).applyTo(table);
		table.setHeaderVisible(true);
		List<String> titles = List.of(Messages.clients_order, Messages.clients_address, Messages.clients_security);
		for (int i = 0; i < titles.size(); i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(titles.get(i));
			column.setWidth(WIDTHS.get(i));
		}
	}

	/** Shows what the editor says now. */
	public void show() {
		Optional<Site> now = site.get();
		List<Domain> served = domains.get();
		table.removeAll();
		if (served.isEmpty()) {
			whom.say(Messages.clients_noDomain);
			return;
		}
		Domain first = served.get(0);
		whom.say(served.size() == 1 ? NLS.bind(Messages.clients_domain, first.name())
				: NLS.bind(Messages.clients_domains, first.name(), served.size() - 1));
		ClientProfile profile = services.profiles().derive(now.orElseThrow(), first, Optional.empty());
		ClientProfile saved = saved(first).orElse(profile);
		ClientLine.of(saved, profile).forEach(this::add);
	}

	private Optional<ClientProfile> saved(Domain domain) {
		return services.context().state().site().flatMap(saved -> saved.domain(domain.name())
				.filter(before -> saved.server(before.server()).isPresent())
				.map(before -> services.profiles().derive(saved, before, Optional.empty())));
	}

	private void add(ClientLine line) {
		TableItem item = new TableItem(table, SWT.NONE);
		String way = line.incoming() ? Messages.clients_incoming : Messages.clients_outgoing;
		String order = switch (line.change()) {
			case SAME -> way + ' ' + line.order();
			case NEW -> "+ " + way + ' ' + line.order();
			case GONE -> "− " + way;
		};
		Endpoint endpoint = line.endpoint();
		item.setText(new String[] { order, NLS.bind(Messages.clients_endpoint,
				new Object[] { services.protocolLabel(endpoint.protocol()), endpoint.host(),
						Integer.toString(endpoint.port()) }), endpoint.security().label() });
		if (line.change() == ClientLine.Change.GONE) {
			item.setForeground(table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		}
	}
}
