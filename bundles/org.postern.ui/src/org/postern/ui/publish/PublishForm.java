package org.postern.ui.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.postern.api.model.Domain;
import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelInfo;
import org.postern.ui.access.ChannelSecrets;
import org.postern.ui.delivery.PublishOrder;
import org.postern.ui.widgets.FormRow;
import org.postern.ui.wizard.FormPage;
import org.postern.ui.wizard.SettingFields;

/** The fields that say which domains are published and where, and the orders that they state. */
final class PublishForm {

	private static final int TABLE_HEIGHT = 170;

	private final PublishChoice choice;
	private final List<ChannelInfo> channels;
	private final ChannelSecrets secrets;
	private final List<SettingFields> settings;
	private final PlaceWords words;
	private Table domains;
	private Combo where;
	private final Map<Integer, Button> remember = new HashMap<>();

	PublishForm(PublishChoice choice, List<ChannelInfo> channels, ChannelSecrets secrets) {
		this.secrets = secrets;
		this.choice = choice;
		this.channels = channels;
		settings = channels.stream().map(channel -> new SettingFields(channel.settings())).toList();
		words = new PlaceWords(channels);
	}

	void rows(FormPage page) {
		domains = FormRow.add(page.form(), Messages.wizard_domains, Messages.wizard_domainsHint, this::table);
		where = page.choice(Messages.wizard_where, Messages.wizard_whereHint, Stream.concat(
				Stream.of(Messages.wizard_stated),
				channels.stream().map(channel -> NLS.bind(Messages.wizard_once, channel.label()))).toList(), 0);
		domains.addListener(SWT.Selection, event -> page.check());
		page.require(this::complaint);
		page.complainAtOnce();
	}

	private Table table(Composite parent) {
		Table table = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		column(table, Messages.wizard_columnDomain, 180);
		column(table, Messages.wizard_columnPlaces, 250);
		for (Domain domain : choice.site().domains()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { domain.name(), domain.publish().isEmpty() ? Messages.wizard_nowhere
					: String.join("; ", domain.publish().stream().map(words::whole).toList()) });
			item.setChecked(choice.ticked().contains(domain));
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TABLE_HEIGHT).applyTo(table);
		return table;
	}

	private static void column(Table table, String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	private Optional<String> complaint() {
		List<Domain> chosen = domains();
		if (chosen.isEmpty()) {
			return Optional.of(choice.site().domains().isEmpty() ? Messages.wizard_noDomains : Messages.wizard_noneTicked);
		}
		return channel().isPresent() ? Optional.empty()
				: chosen.stream().filter(domain -> domain.publish().isEmpty()).findFirst()
						.map(domain -> NLS.bind(Messages.wizard_noPlace, domain.name()));
	}

	/** The chosen domains. */
	List<Domain> domains() {
		return IntStream.range(0, domains.getItemCount()).filter(line -> domains.getItem(line).getChecked())
				.mapToObj(choice.site().domains()::get).toList();
	}

	/** The index of the channel that is used this once; empty where the places are those that the domains state. */
	Optional<Integer> channel() {
		return where.getSelectionIndex() < 1 ? Optional.empty() : Optional.of(where.getSelectionIndex() - 1);
	}

	/** The pages with the settings of each channel. */
	List<FormPage> places() {
		return IntStream.range(0, channels.size()).mapToObj(this::place).toList();
	}

	private FormPage place(int channel) {
		return new FormPage(channels.get(channel).label(), channels.get(channel).summary(), page -> {
			settings.get(channel).rows(page);
			remember.put(channel, page.tick(Messages.wizard_remember, Messages.wizard_rememberHint, false));
			secrets.rows(page, channels.get(channel).label(), () -> once(channel));
		});
	}

	/** Whether the place of this once is to be kept in the domains' files. */
	boolean isRemembered() {
		return channel().map(remember::get).map(Button::getSelection).orElse(false);
	}

	/** What is to be published where. */
	List<PublishOrder> orders() {
		return domains().stream().map(domain -> new PublishOrder(domain, channel().map(this::once)
				.map(List::of).orElse(domain.publish()))).toList();
	}

	private Publication once(int channel) {
		return new Publication(channels.get(channel).id(), settings.get(channel).values());
	}
}
