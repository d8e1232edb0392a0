package org.postern.protocol.managesieve;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.postern.net.session.UserProtocol;
import org.postern.net.session.UserProtocols;

/** How users log in by ManageSieve, and what they do then. */
@Component
public final class SieveUsers implements UserProtocols {

	@Override
	public List<UserProtocol> protocols() {
		return List.of(new UserProtocol(SieveInfo.ID, SieveTalk::new, List.of(new ScriptTrial())));
	}
}
