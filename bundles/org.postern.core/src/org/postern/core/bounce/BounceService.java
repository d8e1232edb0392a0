package org.postern.core.bounce;

import java.util.List;
import java.util.Optional;

import org.postern.api.backend.NeededSecret;
import org.postern.api.progress.Cancellation;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.postern.core.site.Site;

/**
 * Reads what mail servers report of messages to users (RFC 3464). A report is believed only if it names the Message-ID or
 * the envelope id of a message that this site sent, which nobody can guess; all others change nothing.
 */
public interface BounceService {

	/** What must be known to read a mailbox: its server, its user, the folder. */
	List<Setting<?>> mailboxSettings();

	/** The secrets that a mailbox with these settings asks for. */
	List<NeededSecret> secrets(SettingValues mailbox);

	/**
	 * The mailbox of the site that was read last.
	 *
	 * @throws BounceException if that cannot be read
	 */
	Optional<SettingValues> lastMailbox(Site site) throws BounceException;

	/**
	 * Reads reports, and keeps what they say in the site's {@code state} folder. Reading them once more changes nothing.
	 *
	 * @throws BounceException      if they cannot be read, or what they say cannot be written down
	 * @throws InterruptedException if cancelled; nothing has been written down
	 */
	BounceReading read(Site site, BounceSource source, Cancellation cancellation) throws BounceException, InterruptedException;
}
