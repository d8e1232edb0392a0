package org.postern.core.publish;

import java.util.List;
import java.util.Objects;

import org.postern.api.finding.Finding;

/**
 * What clients of a domain find, beside what the policy says.
 *
 * @param domain   which domain
 * @param places   where they look; empty where the domain is published nowhere
 * @param findings one for each difference, with the place, what was expected, what was found, and a remedy
 */
public record PublicationCheck(String domain, List<PlaceCheck> places, List<Finding> findings) {

	public PublicationCheck {
		Objects.requireNonNull(domain);
		places = List.copyOf(places);
		findings = List.copyOf(findings);
	}
}
