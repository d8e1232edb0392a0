package org.postern.ui.preview;

import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.Domain;
import org.postern.api.model.MailAddress;
import org.postern.core.site.Site;

/**
 * Whom documents are for.
 *
 * @param site    the site as it would be, saved or not
 * @param domain  one of its domains
 * @param address one user; empty for the whole domain
 */
public record Audience(Site site, Domain domain, Optional<MailAddress> address) {

	public Audience {
		Objects.requireNonNull(site);
		Objects.requireNonNull(domain);
		Objects.requireNonNull(address);
	}
}
