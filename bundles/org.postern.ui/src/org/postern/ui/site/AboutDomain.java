package org.postern.ui.site;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.model.Domain;
import org.postern.core.site.Site;

/** Findings about a domain begin their place with its name, so that they lead back to it. */
public final class AboutDomain {

	private static final String THEN = ", ";

	private AboutDomain() {
	}

	/** The finding, its place within the domain. */
	public static Finding mark(String domain, Finding finding) {
		String place = finding.place().filter(stated -> !stated.equals(domain)).map(stated -> domain + THEN + stated)
				.orElse(domain);
		return finding.at(place);
	}

	/** Whether a finding is about a domain. */
	public static boolean isAbout(Domain domain, Finding finding) {
		return name(finding).filter(domain.name()::equalsIgnoreCase).isPresent();
	}

	/** The domain of the site that a finding is about. */
	public static Optional<Domain> of(Site site, Finding finding) {
		return name(finding).flatMap(site::domain);
	}

	private static Optional<String> name(Finding finding) {
		return finding.place().map(place -> place.split(THEN, 2)[0]);
	}
}
