package org.postern.core.internal.simulate.rule;

import java.net.URI;

import org.postern.api.rule.Reference;

/** Where formats are described that no RFC describes. */
final class Sources {

	static final Reference AUTOCONFIG = new Reference("Thunderbird's autoconfiguration",
			URI.create("https://wiki.mozilla.org/Thunderbird:Autoconfiguration"));
	static final Reference AUTODISCOVER = new Reference("[MS-OXDSCLI] section 2.2.4",
			URI.create("https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxdscli/"));

	private Sources() {
	}
}
