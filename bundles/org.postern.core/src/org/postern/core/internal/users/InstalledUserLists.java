package org.postern.core.internal.users;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.backend.NeededSecret;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.SecretStore;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.postern.core.push.UserList;
import org.postern.core.push.UserListException;
import org.postern.core.push.UserLists;
import org.postern.core.push.UserSource;

/** Lists of users from files, and from directories over LDAP. */
@Component
public final class InstalledUserLists implements UserLists {

	private final SecretStore secrets;

	@Activate
	public InstalledUserLists(@Reference(policyOption = ReferencePolicyOption.GREEDY) SecretStore secrets) {
		this.secrets = secrets;
	}

	@Override
	public List<Setting<?>> directorySettings() {
		return DirectorySettings.ALL;
	}

	@Override
	public List<NeededSecret> secrets(SettingValues directory) {
		return DirectorySettings.secrets(directory);
	}

	@Override
	public UserList read(UserSource source, Cancellation cancellation) throws UserListException, InterruptedException {
		return switch (source) {
			case UserSource.CsvFile csv -> new CsvUsers(csv.file()).read(cancellation);
			case UserSource.Directory directory -> new DirectoryUsers(directory.settings(), secrets).read(cancellation);
		};
	}
}
