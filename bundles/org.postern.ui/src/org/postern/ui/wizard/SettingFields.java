package org.postern.ui.wizard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.ui.widgets.PathDialog;
import org.postern.ui.widgets.PathField;

/** The fields for what a provider declares as its settings: how to reach a server, where a channel pushes to. */
public final class SettingFields {

	private final List<Setting<?>> settings;
	private final SettingValues stated;
	private final Map<Setting<?>, Supplier<String>> typed = new LinkedHashMap<>();

	public SettingFields(List<Setting<?>> settings) {
		this(settings, SettingValues.empty());
	}

	/** @param stated what the fields begin with */
	public SettingFields(List<Setting<?>> settings, SettingValues stated) {
		this.settings = List.copyOf(settings);
		this.stated = stated;
	}

	public boolean isEmpty() {
		return settings.isEmpty();
	}

	public void rows(FormPage page) {
		settings.forEach(setting -> typed.put(setting, field(page, setting, stated)));
		page.requireValid(this::values);
	}

	/** The type of a setting says which control it has. */
	private static <T> Supplier<String> field(FormPage page, Setting<T> setting, SettingValues stated) {
		String label = setting.label() + ':';
		String initial = setting.format(stated.get(setting));
		return switch (setting.type()) {
			case SettingType.Flag flag -> {
				Button tick = page.tick(setting.label(), setting.hint(), flag.parse(initial));
				yield () -> flag.format(tick.getSelection());
			}
			case SettingType.Choice choice -> {
				Combo combo = page.choice(label, setting.hint(), choice.words(), choice.words().indexOf(initial));
				yield combo::getText;
			}
			default -> written(page, setting, label, initial)::getText;
		};
	}

	private static Text written(FormPage page, Setting<?> setting, String label, String initial) {
		Optional<PathDialog> dialog = PathDialog.of(setting);
		if (dialog.isEmpty()) {
			return page.text(label, setting.hint(), initial);
		}
		PathField path = page.path(label, setting.hint(), setting.label(), initial);
		path.browse(dialog.get());
		return path.text();
	}

	/**
	 * What was stated; defaults are left out.
	 *
	 * @throws IllegalArgumentException with a message that names the field
	 */
	public SettingValues values() {
		SettingValues values = SettingValues.empty();
		for (Map.Entry<Setting<?>, Supplier<String>> field : typed.entrySet()) {
			values = with(values, field.getKey(), field.getValue().get().strip());
		}
		return values;
	}

	private static <T> SettingValues with(SettingValues values, Setting<T> setting, String text) {
		try {
			T value = setting.type().parse(text);
			return value.equals(setting.defaultValue()) ? values : values.with(setting, value);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(setting.label() + ": " + e.getMessage(), e);
		}
	}
}
