package org.postern.ui.editor;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.postern.api.model.MailServer;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.postern.ui.editor.field.SettingsForm;

/** Changes what a protocol adds to the policy of the text. */
public record PolicySettings(SiteText<MailServer> text, String protocol) implements SettingsForm.Change {

	@Override
	public <T> Optional<String> apply(Setting<T> setting, T value) {
		return text.change(NLS.bind(Messages.change_setting, setting.label()), protocol + setting.key(), server -> {
			SettingValues present = server.policy().settings(protocol);
			return present.get(setting).equals(value) ? server
					: server.withPolicy(server.policy().withSettings(protocol, present.with(setting, value)));
		});
	}

	/** What the text states; nothing where it was never understood. */
	public SettingValues values() {
		return text.value().map(server -> server.policy().settings(protocol)).orElse(SettingValues.empty());
	}
}
