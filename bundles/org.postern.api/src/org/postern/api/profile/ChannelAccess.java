package org.postern.api.profile;

import java.nio.file.Path;
import java.util.Objects;

import org.postern.api.backend.HostTrust;
import org.postern.api.secret.SecretStore;
import org.postern.api.setting.SettingValues;

/**
 * What a channel needs to reach the place that it pushes to.
 *
 * @param settings what was stated of the channel's {@link ChannelInfo#settings settings}
 * @param site     the site's folder, in which the hosts are that its administrators trust
 * @param secrets  where passwords and keys are kept
 * @param trust    whom to ask about hosts that are not known yet
 */
public record ChannelAccess(SettingValues settings, Path site, SecretStore secrets, HostTrust trust) {

	public ChannelAccess {
		Objects.requireNonNull(settings);
		Objects.requireNonNull(site);
		Objects.requireNonNull(secrets);
		Objects.requireNonNull(trust);
	}
}
