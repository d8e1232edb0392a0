package org.postern.ui.editor.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.model.Term;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.ui.widgets.PathDialog;

/**
 * A form made from declared settings alone: whoever declares a {@link Setting} has its field, with label, hint and
 * check, and needs to know nothing of this.
 */
public final class SettingsForm {

	private static final List<Term> USUAL = Stream
			.concat(Stream.of(0, 7, 14, 30, 90, 180, 365).map(Term::ofDays), Stream.of(Term.forever())).toList();

	private final Rows rows;
	private final Change change;
	private final Map<Setting<?>, Field<?>> fields = new LinkedHashMap<>();

	/** Changes one setting's value. */
	public interface Change {

		/** @return why the value cannot be; empty when it was taken */
		<T> Optional<String> apply(Setting<T> setting, T value);
	}

	public SettingsForm(Rows rows, List<Setting<?>> settings, Change change) {
		this.rows = rows;
		this.change = change;
		settings.forEach(this::add);
	}

	private <T> void add(Setting<T> setting) {
		fields.put(setting, field(setting, setting.type(), value -> change.apply(setting, value)));
	}

	/** The type of a setting says which control it has. */
	@SuppressWarnings("unchecked")
	private <T> Field<T> field(Setting<T> setting, SettingType<T> type, Commit<T> commit) {
		String label = setting.label();
		String hint = setting.hint();
		return (Field<T>) switch (type) {
			case SettingType.Flag flag -> rows.tick(label, hint, (Commit<Boolean>) commit);
			case SettingType.Choice choice ->
				rows.choice(label, hint, choice.words(), word -> word, (Commit<String>) commit);
			case SettingType.TermType term -> rows.suggestions(label, hint, term, USUAL, (Commit<Term>) commit);
			case SettingType.WholeNumber number ->
				rows.suggestions(label, hint, number, List.of((Integer) setting.defaultValue()), (Commit<Integer>) commit);
			case SettingType.Text text -> written(setting, text, (Commit<String>) commit);
		};
	}

	private Field<String> written(Setting<?> setting, SettingType.Text type, Commit<String> commit) {
		return PathDialog.of(setting)
				.<Field<String>>map(dialog -> rows.path(setting.label(), setting.hint(), type, dialog, commit))
				.orElseGet(() -> rows.text(setting.label(), setting.hint(), type, commit));
	}

	/** Shows stated values, and defaults where nothing is stated. */
	public void show(SettingValues values) {
		fields.keySet().forEach(setting -> show(setting, values));
	}

	@SuppressWarnings("unchecked")
	private <T> void show(Setting<T> setting, SettingValues values) {
		((Field<T>) fields.get(setting)).show(values.get(setting));
	}

	public void settle() {
		fields.values().forEach(Field::settle);
	}

	public void setEnabled(boolean enabled) {
		fields.values().forEach(field -> field.setEnabled(enabled));
	}

	/** Puts the focus on the first field. */
	public void focus() {
		fields.values().stream().findFirst().ifPresent(Field::focus);
	}
}
