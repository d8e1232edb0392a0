package org.postern.core.provider;

import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendInfo;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.Rulebook;

/** What is installed. */
public interface Providers {

	/** All protocols, POP3, IMAP and SMTP first, then others by label. */
	List<MailProtocol> protocols();

	Optional<MailProtocol> protocol(String id);

	/** What people call a protocol; its id where it is not installed. */
	default String protocolLabel(String id) {
		return protocol(id).map(protocol -> protocol.info().label()).orElse(id);
	}

	List<BackendInfo> backends();

	/** The ways to push profiles, by label. */
	List<ChannelInfo> channels();

	/** What tests are judged by. */
	Rulebook rulebook();
}
