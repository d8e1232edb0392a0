package org.postern.core.push;

import java.util.List;

import org.postern.api.backend.NeededSecret;
import org.postern.api.progress.Cancellation;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;

/** Reads who is to be given a profile. */
public interface UserLists {

	/** What must be known to ask a directory over LDAP: its address, base, filter, the names of attributes. */
	List<Setting<?>> directorySettings();

	/** The secrets that a directory with these settings may ask for. */
	List<NeededSecret> secrets(SettingValues directory);

	/**
	 * Reads a whole list. Of a file the header's names may be in any case; a row that cannot be used is a problem of
	 * the list, and does not stop the others.
	 *
	 * @throws UserListException    if there is no such list, or nothing of it can be read
	 * @throws InterruptedException if cancelled
	 */
	UserList read(UserSource source, Cancellation cancellation) throws UserListException, InterruptedException;
}
