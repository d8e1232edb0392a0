package org.postern.ui.editor.retention;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.model.Retention;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.ui.editor.EditorServices;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.field.Entry;
import org.postern.ui.editor.field.FormButton;
import org.postern.ui.editor.field.Rows;

/** Domains and mailboxes with periods of their own: a table, and beneath it the fields of the selected line. */
final class Overrides {

	private static final SettingType<String> TEXT = new SettingType.Text();
	private static final List<String> USUAL = List.of("0d", "7d", "30d", "90d", "365d", "forever");

	private final EditorServices services;
	private final SiteText<MailServer> text;
	private final OverrideTable table;
	private final Button add;
	private final Button remove;
	private final Entry<String> scope;
	private final Entry<String> hold;
	private final Entry<String> expire;

	/** @param parent a grid of one column */
	Overrides(Composite parent, FormToolkit toolkit, EditorServices services, SiteText<MailServer> text) {
		this.services = services;
		this.text = text;
		Composite row = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(row);
		table = new OverrideTable(row, toolkit, this::selected);
		Composite buttons = toolkit.createComposite(row);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		add = FormButton.filling(buttons, Messages.button_add, this::add);
		remove = FormButton.filling(buttons, Messages.button_remove, this::remove);
		Composite fields = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
		Rows rows = new Rows(fields, toolkit);
		scope = rows.text(Messages.column_scope, Messages.scope_hint, TEXT, this::rename);
		hold = rows.suggestions(Messages.column_hold, Messages.period_hint, TEXT, USUAL,
				value -> state(Retention.HOLD, value));
		expire = rows.suggestions(Messages.column_expire, Messages.period_hint, TEXT, USUAL,
				value -> state(Retention.EXPIRE, value));
		fields().forEach(field -> text.beforeUse(field::settle));
	}

	private Stream<Entry<String>> fields() {
		return Stream.of(scope, hold, expire);
	}

	private SettingValues values() {
		return text.value().map(MailServer::policy).map(policy -> policy.settings(Retention.PROTOCOL))
				.orElse(SettingValues.empty());
	}

	private Optional<String> change(String label, UnaryOperator<SettingValues> change) {
		return text.change(label, label, server -> server.withPolicy(server.policy().withSettings(Retention.PROTOCOL,
				change.apply(server.policy().settings(Retention.PROTOCOL)))));
	}

	private Optional<String> rename(String to) {
		Optional<String> from = table.selected();
		if (from.isEmpty() || from.get().equals(to.strip())) {
			return Optional.empty();
		}
		Optional<String> problem = change(NLS.bind(Messages.change_override, to),
				values -> OverrideChange.rename(values, from.get(), to));
		if (problem.isEmpty()) {
			table.select(to.strip());
		}
		return problem;
	}

	private <T> Optional<String> state(Setting<T> setting, String value) {
		return table.selected().flatMap(selected -> change(NLS.bind(Messages.change_override, selected),
				values -> OverrideChange.state(values, setting, selected, value)));
	}

	private void add() {
		List<String> domains = services.context().state().site().stream()
				.flatMap(site -> text.value().stream().flatMap(server -> site.domainsOf(server).stream()))
				.map(Domain::name).toList();
		String added = OverrideChange.free(values(), domains)
				.or(() -> OverrideChange.free(values(), List.of("example.org"))).orElseThrow();
		change(NLS.bind(Messages.change_add, added),
				values -> values.withOverride(Retention.HOLD, added, values.get(Retention.HOLD)));
		table.select(added);
		selected();
		scope.focus();
	}

	private void remove() {
		table.selected().ifPresent(selected -> change(NLS.bind(Messages.change_remove, selected),
				values -> values.withoutOverrides(selected)));
	}

	/** Shows what the text states. */
	void show() {
		table.show(values());
		add.setEnabled(text.isEditable());
		selected();
	}

	private void selected() {
		Optional<String> selected = table.selected();
		boolean editable = selected.isPresent() && text.isEditable();
		remove.setEnabled(editable);
		fields().forEach(field -> field.setEnabled(editable));
		scope.show(selected.orElse(""));
		hold.show(selected.map(which -> OverrideChange.stated(values(), Retention.HOLD, which)).orElse(""));
		expire.show(selected.map(which -> OverrideChange.stated(values(), Retention.EXPIRE, which)).orElse(""));
	}
}
