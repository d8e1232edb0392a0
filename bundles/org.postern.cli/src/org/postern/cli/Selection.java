package org.postern.cli;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.core.site.Site;
import org.postern.core.test.DomainRequest;
import org.postern.core.test.TestRequest;

/**
 * What a target on the command line stands for.
 *
 * @param target  as it was typed
 * @param request the test, without a login
 * @param site    the site it was found in, with the server's name
 * @param address the address, where the target is one
 * @param domain  what to ask the DNS, where the target is a domain; the endpoints of a stranger's domain come of it
 */
record Selection(String target, TestRequest request, Optional<SiteServer> site, Optional<MailAddress> address,
		Optional<DomainRequest> domain) {

	Selection(String target, TestRequest request, Optional<SiteServer> site, Optional<MailAddress> address) {
		this(target, request, site, address, Optional.empty());
	}

	/** A server and the site it was found in. */
	record SiteServer(Site site, String server) {
	}

	static List<String> forms() {
		return List.of("SERVER, SERVER:PORT or SERVER:PROTOCOL of the site", "an ADDRESS of the site", "a DOMAIN",
				"HOST:PORT", "URL such as imaps://HOST, smtp+starttls://HOST:2525");
	}
}
