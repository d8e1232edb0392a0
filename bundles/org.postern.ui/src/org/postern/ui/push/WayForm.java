package org.postern.ui.push;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.FormatInfo;
import org.postern.api.setting.SettingType;
import org.postern.core.push.PushLimits;
import org.postern.core.push.PushRequest;
import org.postern.ui.access.ChannelSecrets;
import org.postern.ui.widgets.FormRow;
import org.postern.ui.widgets.TableSwitch;
import org.postern.ui.wizard.FormPage;
import org.postern.ui.wizard.SettingFields;

/** The fields that say how users are given their profiles. */
final class WayForm {

	private static final int TABLE_HEIGHT = 140;
	private static final SettingType<Integer> AT_ONCE = new SettingType.WholeNumber(1, PushLimits.MAXIMUM_AT_ONCE);
	private static final SettingType<Integer> PER_MINUTE = new SettingType.WholeNumber(0, 100_000);

	private final List<ChannelInfo> channels;
	private final List<FormatInfo> formats;
	private final ChannelSecrets secrets;
	private final Set<String> usual;
	private final int first;
	private final List<SettingFields> settings;
	private Combo channel;
	private Button onlyUsual;
	private Table written;
	private Text atOnce;
	private Text perMinute;
	private Button again;

	/**
	 * @param usual the ids of the formats that users are given unless others are ticked
	 * @param first the index of the channel to begin with
	 */
	WayForm(List<ChannelInfo> channels, List<FormatInfo> formats, Set<String> usual, int first, ChannelSecrets secrets) {
		this.first = first;
		this.usual = Set.copyOf(usual);
		this.secrets = secrets;
		this.channels = channels;
		this.formats = formats;
		settings = channels.stream().map(info -> new SettingFields(info.settings())).toList();
	}

	FormPage page() {
		return new FormPage(Messages.way_title, Messages.way_message, this::rows);
	}

	/** The pages with the settings of each channel. */
	List<FormPage> settingsPages() {
		return IntStream.range(0, channels.size()).mapToObj(index -> new FormPage(channels.get(index).label(),
				channels.get(index).summary(), page -> settings(page, index))).toList();
	}

	private void settings(FormPage page, int index) {
		settings.get(index).rows(page);
		secrets.rows(page, channels.get(index).label(), () -> way(index));
	}

	private Publication way(int index) {
		return new Publication(channels.get(index).id(), settings.get(index).values());
	}

	private void rows(FormPage page) {
		PushLimits usual = PushLimits.usual();
		channel = page.choice(Messages.way_channel, Messages.way_channelHint,
				channels.stream().map(ChannelInfo::label).toList(), first);
		onlyUsual = page.tick(Messages.way_usual, Messages.way_usualHint, true);
		written = FormRow.add(page.form(), Messages.way_formats, Messages.way_formatsHint, this::table);
		atOnce = page.text(Messages.way_atOnce, Messages.way_atOnceHint, Integer.toString(usual.atOnce()));
		perMinute = page.text(Messages.way_perMinute, Messages.way_perMinuteHint, Integer.toString(usual.perMinute()));
		again = page.tick(Messages.way_again, Messages.way_againHint, false);
		page.requireValid(this::limits);
		written.addListener(SWT.Selection, event -> page.check());
		onlyUsual.addListener(SWT.Selection, event -> {
			TableSwitch.setEnabled(written, !onlyUsual.getSelection());
			page.check();
		});
		page.require(() -> formats().isEmpty() && !onlyUsual.getSelection() ? Optional.of(Messages.way_formatsMissing)
				: Optional.empty());
	}

	private Table table(Composite parent) {
		Table table = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
		formats.forEach(format -> item(table, format));
		TableSwitch.setEnabled(table, false);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, TABLE_HEIGHT).applyTo(table);
		return table;
	}

	private void item(Table table, FormatInfo format) {
		TableItem item = new TableItem(table, SWT.NONE);
		item.setText(format.label());
		item.setChecked(usual.contains(format.id()));
	}

	private PushLimits limits() {
		return new PushLimits(AT_ONCE.parse(atOnce.getText()), PER_MINUTE.parse(perMinute.getText()));
	}

	/** The index of the chosen channel. */
	int chosen() {
		return Math.max(0, channel.getSelectionIndex());
	}

	boolean hasSettings() {
		return !settings.get(chosen()).isEmpty();
	}

	PushRequest request() {
		return new PushRequest(way(chosen()), onlyUsual.getSelection() ? List.of() : formats(), limits(),
				again.getSelection());
	}

	/** Those that are ticked. */
	private List<String> formats() {
		return IntStream.range(0, formats.size()).filter(line -> written.getItem(line).getChecked())
				.mapToObj(line -> formats.get(line).id()).toList();
	}
}
