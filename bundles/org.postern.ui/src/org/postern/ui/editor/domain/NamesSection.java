package org.postern.ui.editor.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Domain;
import org.postern.api.model.LocalNames;
import org.postern.api.setting.SettingType;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.field.Entry;
import org.postern.ui.editor.field.FormButton;
import org.postern.ui.editor.field.Hint;
import org.postern.ui.editor.field.Rows;
import org.postern.ui.widgets.Accessibles;

/** What clients show to people who read certain languages: a table, and beneath it the fields of the selected line. */
final class NamesSection {

	private static final SettingType<String> TEXT = new SettingType.Text();
	private static final List<String> USUAL = List.of("de", "en", "fr", "es", "it", "pl", "pt-BR");

	private final SiteText<Domain> text;
	private final Table table;
	private final Button add;
	private final Button remove;
	private final Entry<String> language;
	private final Entry<String> name;
	private List<String> languages = List.of();

	/** @param parent a grid of one column */
	NamesSection(Composite parent, FormToolkit toolkit, SiteText<Domain> text) {
		this.text = text;
		new Hint(parent, Messages.names_hint);
		Composite row = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(row);
		table = Accessibles.name(toolkit.createTable(row, SWT.FULL_SELECTION | SWT.BORDER), Messages.names_name);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 76).applyTo(table);
		table.setHeaderVisible(true);
		column(Messages.names_language, 110);
		column(Messages.display, 260);
		table.addListener(SWT.Selection, event -> selected());
		Composite buttons = toolkit.createComposite(row);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().applyTo(buttons);
		add = FormButton.filling(buttons, Messages.button_add, this::add);
		remove = FormButton.filling(buttons, Messages.button_remove, this::remove);
		Composite fields = toolkit.createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(fields);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
		Rows rows = new Rows(fields, toolkit);
		language = rows.suggestions(Messages.names_language, Messages.names_languageHint, TEXT, USUAL, this::rename);
		name = rows.text(Messages.names_shown, "", TEXT, this::state);
		Stream.of(language, name).forEach(field -> text.beforeUse(field::settle));
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	private Map<String, String> names() {
		return text.value().map(Domain::displayNames).map(LocalNames::byLanguage).orElse(Map.of());
	}

	private Optional<String> selection() {
		int line = table.getSelectionIndex();
		return line < 0 || line >= languages.size() ? Optional.empty() : Optional.of(languages.get(line));
	}

	private Optional<String> change(String which, Consumer<Map<String, String>> change) {
		return text.change(NLS.bind(Messages.change_name, which), which, domain -> {
			Map<String, String> changed = new TreeMap<>(domain.displayNames().byLanguage());
			change.accept(changed);
			return domain.withDisplayNames(new LocalNames(changed));
		});
	}

	private Optional<String> rename(String to) {
		Optional<String> from = selection().filter(before -> !before.equals(to.strip()));
		Optional<String> problem = from.filter(before -> names().containsKey(to.strip()))
				.map(before -> NLS.bind(Messages.names_twice, to.strip()))
				.or(() -> from.flatMap(before -> change(before, names -> names.put(to.strip(), names.remove(before)))));
		if (from.isPresent() && problem.isEmpty()) {
			select(LocalNames.tag(to.strip()));
		}
		return problem;
	}

	private Optional<String> state(String words) {
		return selection().flatMap(which -> change(which, names -> names.put(which, words.strip())));
	}

	private void add() {
		String free = USUAL.stream().filter(tag -> !names().containsKey(tag)).findFirst().orElse("en-GB");
		change(free, names -> names.put(free, text.value().map(Domain::displayName).orElse(free)));
		select(free);
		language.focus();
	}

	private void remove() {
		selection().ifPresent(which -> change(which, names -> names.remove(which)));
	}

	private void select(String tag) {
		table.setSelection(languages.indexOf(tag));
		selected();
	}

	/** Shows what the text states. */
	void show() {
		int before = table.getSelectionIndex();
		languages = List.copyOf(names().keySet());
		while (table.getItemCount() > languages.size()) {
			table.remove(table.getItemCount() - 1);
		}
		while (table.getItemCount() < languages.size()) {
			new TableItem(table, SWT.NONE);
		}
		for (int i = 0; i < languages.size(); i++) {
			table.getItem(i).setText(new String[] { languages.get(i), names().get(languages.get(i)) });
		}
		if (!languages.isEmpty()) {
			table.setSelection(Math.clamp(before, 0, languages.size() - 1));
		}
		add.setEnabled(text.isEditable());
		selected();
	}

	private void selected() {
		Optional<String> which = selection();
		boolean editable = which.isPresent() && text.isEditable();
		remove.setEnabled(editable);
		language.setEnabled(editable);
		name.setEnabled(editable);
		language.show(which.orElse(""));
		name.show(which.map(names()::get).orElse(""));
	}
}
