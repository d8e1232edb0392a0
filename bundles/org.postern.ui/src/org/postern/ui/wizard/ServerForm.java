package org.postern.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.postern.api.backend.BackendInfo;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.core.policy.Preset;

/** The fields that say who a new server is, and the server they state. */
final class ServerForm {

	private final List<BackendInfo> backends;
	private final List<SettingFields> access;
	private final List<Preset> presets;
	private Text name;
	private Text host;
	private Text offset;
	private Combo backend;
	private Combo start;

	ServerForm(List<BackendInfo> backends, List<Preset> presets) {
		this.backends = backends;
		this.presets = presets;
		access = backends.stream().map(BackendInfo::accessSettings).map(SettingFields::new).toList();
	}

	void rows(FormPage page) {
		name = page.text(Messages.server_name, Messages.server_nameHint, "");
		host = page.text(Messages.server_host, Messages.server_hostHint, "");
		backend = page.choice(Messages.server_backend, Messages.server_backendHint,
				backends.stream().map(BackendInfo::label).toList(), 0);
		offset = page.text(Messages.server_offset, Messages.server_offsetHint,
				backends.isEmpty() ? "0" : Integer.toString(backends.getFirst().defaultPortOffset()));
		start = page.choice(Messages.server_start, Messages.server_startHint, starts(), 0);
		backend.addModifyListener(
				event -> offset.setText(Integer.toString(backends.get(chosen()).defaultPortOffset())));
		page.requireValid(this::server);
	}

	private List<String> starts() {
		List<String> all = new ArrayList<>(List.of(Messages.server_startRead));
		presets.stream().map(Preset::label).forEach(all::add);
		return all;
	}

	/** The index of the chosen backend. */
	int chosen() {
		return Math.max(0, backend.getSelectionIndex());
	}

	/** Of each backend. */
	List<SettingFields> access() {
		return access;
	}

	/** The preset to start from; empty to start from what the server does now. */
	Optional<Preset> start() {
		int index = start.getSelectionIndex();
		return index < 1 ? Optional.empty() : Optional.of(presets.get(index - 1));
	}

	/**
	 * The server as stated, with an empty policy.
	 *
	 * @throws IllegalArgumentException with a message for people where a field is wrong
	 */
	MailServer server() {
		return new MailServer(name.getText().strip(), host.getText().strip(), backends.get(chosen()).id(), number(offset),
				access.get(chosen()).values(), PortPolicy.empty());
	}

	private static int number(Text field) {
		try {
			return Integer.parseInt(field.getText().strip());
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("'" + field.getText() + "' is not a whole number", e);
		}
	}
}
