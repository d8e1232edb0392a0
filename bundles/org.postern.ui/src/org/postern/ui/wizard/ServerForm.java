package org.postern.ui.wizard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.postern.api.backend.BackendInfo;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.postern.core.policy.Preset;

/** The fields of a new server, and the server they state. */
final class ServerForm {

	private final List<BackendInfo> backends;
	private final List<Preset> presets;
	private final Map<Setting<?>, Text> access = new LinkedHashMap<>();
	private Text name;
	private Text host;
	private Text offset;
	private Combo backend;
	private Combo start;

	ServerForm(List<BackendInfo> backends, List<Preset> presets) {
		this.backends = backends;
		this.presets = presets;
	}

	void identity(FormPage page) {
		name = page.text(Messages.server_name, Messages.server_nameHint, "");
		host = page.text(Messages.server_host, Messages.server_hostHint, "");
		backend = page.choice(Messages.server_backend, Messages.server_backendHint,
				backends.stream().map(BackendInfo::label).toList(), 0);
		offset = page.text(Messages.server_offset, Messages.server_offsetHint,
				backends.isEmpty() ? "0" : Integer.toString(backends.getFirst().defaultPortOffset()));
		backend.addModifyListener(event -> offset.setText(Integer.toString(chosen().defaultPortOffset())));
		page.requireValid(this::server);
	}

	void access(FormPage page) {
		start = page.choice(Messages.server_start, hint(), starts(), 0);
		for (Setting<?> setting : settings()) {
			access.put(setting, page.text(setting.label() + ":", setting.hint(), format(setting)));
		}
		page.requireValid(this::server);
	}

	/** Settings of every kind of server are shown, so that the page needs no redrawing when the kind changes. */
	private List<Setting<?>> settings() {
		return backends.stream().<Setting<?>>flatMap(info -> info.accessSettings().stream()).distinct().toList();
	}

	private String hint() {
		return presets.isEmpty() ? "" : presets.getFirst().summary();
	}

	private List<String> starts() {
		List<String> all = new ArrayList<>(List.of(Messages.server_startRead));
		presets.stream().map(Preset::label).forEach(all::add);
		return all;
	}

	private static <T> String format(Setting<T> setting) {
		return setting.format(setting.defaultValue());
	}

	private BackendInfo chosen() {
		return backends.get(Math.max(0, backend.getSelectionIndex()));
	}

	/** The preset to start from; empty to start from what the server does now. */
	Optional<Preset> start() {
		int index = start == null ? 0 : start.getSelectionIndex();
		return index < 1 ? Optional.empty() : Optional.of(presets.get(index - 1));
	}

	/**
	 * The server as stated, with an empty policy.
	 *
	 * @throws IllegalArgumentException with a message for people where a field is wrong
	 */
	MailServer server() {
		return new MailServer(name.getText().strip(), host.getText().strip(), chosen().id(), number(offset),
				stated(), PortPolicy.empty());
	}

	private static int number(Text field) {
		try {
			return Integer.parseInt(field.getText().strip());
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("'" + field.getText() + "' is not a whole number", e);
		}
	}

	private SettingValues stated() {
		Stream<Setting<?>> own = chosen().accessSettings().stream();
		return own.filter(access::containsKey).reduce(SettingValues.empty(),
				(values, setting) -> with(values, setting, access.get(setting).getText()), (one, other) -> other);
	}

	private static <T> SettingValues with(SettingValues values, Setting<T> setting, String text) {
		T value = setting.type().parse(text);
		return value.equals(setting.defaultValue()) ? values : values.with(setting, value);
	}
}
