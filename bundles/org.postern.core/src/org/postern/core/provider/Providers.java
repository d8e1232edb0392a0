package org.postern.core.provider;

import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendInfo;
import org.postern.api.protocol.MailProtocol;

/** What is installed. */
public interface Providers {

	/** All protocols, POP3, IMAP and SMTP first, then others by label. */
	List<MailProtocol> protocols();

	Optional<MailProtocol> protocol(String id);

	List<BackendInfo> backends();
}
