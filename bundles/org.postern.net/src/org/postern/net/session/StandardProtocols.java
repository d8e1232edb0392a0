package org.postern.net.session;

import java.util.List;

import org.osgi.service.component.annotations.Component;

/** The protocols that every mail program speaks. */
@Component
public final class StandardProtocols implements UserProtocols {

	@Override
	public List<UserProtocol> protocols() {
		return List.of(new UserProtocol("smtp", SmtpTalk::new, List.of()),
				new UserProtocol("imap", ImapTalk::new, List.of()), new UserProtocol("pop3", Pop3Talk::new, List.of()));
	}
}
