package org.postern.ui.publish;

import java.util.List;
import java.util.Objects;

import org.postern.api.model.Domain;
import org.postern.core.site.Site;

/**
 * What the Publish wizard begins with.
 *
 * @param ticked the domains that are chosen at first
 */
public record PublishChoice(Site site, List<Domain> ticked) {

	public PublishChoice {
		Objects.requireNonNull(site);
		ticked = List.copyOf(ticked);
	}
}
