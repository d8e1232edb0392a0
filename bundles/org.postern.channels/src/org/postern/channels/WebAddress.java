package org.postern.channels;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import org.postern.api.profile.ChannelException;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;

/** Where a web server shows a folder. */
final class WebAddress {

	static final Setting<String> WEB = new Setting<>("web", "Web address",
			"Where a web server shows this folder, if one does: what was published is fetched from there afterwards. An "
					+ "example: https://example.org/mail-setup/",
			new SettingType.Text(), "", false);

	private WebAddress() {
	}

	/** With a slash at the end. Empty where none is stated. */
	static Optional<URI> of(SettingValues settings) throws ChannelException {
		String stated = settings.get(WEB).strip();
		if (stated.isEmpty()) {
			return Optional.empty();
		}
		try {
			URI address = new URI(stated.endsWith("/") ? stated : stated + "/");
			if (Optional.ofNullable(address.getScheme()).filter(scheme -> scheme.matches("(?i)https?")).isPresent()
					&& Optional.ofNullable(address.getHost()).isPresent()) {
				return Optional.of(address);
			}
		} catch (URISyntaxException e) {
			throw refused(stated);
		}
		throw refused(stated);
	}

	private static ChannelException refused(String stated) {
		return new ChannelException("'" + stated + "' is no address of the web", "Write it as https://example.org/mail-setup/.");
	}
}
