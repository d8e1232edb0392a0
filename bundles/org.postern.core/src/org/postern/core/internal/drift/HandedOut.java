package org.postern.core.internal.drift;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.MailServer;
import org.postern.core.issued.IssuedList;
import org.postern.core.publish.PublishService;
import org.postern.core.site.Site;

/** Compares with the policy what was published and given to users, as far as Postern's own records tell. */
record HandedOut(PublishService publications, IssuedList issued) implements ClientDrift {

	@Override
	public List<Finding> find(Site site, MailServer server) {
		Set<String> domains = site.domainsOf(server).stream().map(domain -> domain.name().toLowerCase(Locale.ROOT))
				.collect(Collectors.toSet());
		List<Finding> found = new ArrayList<>();
		try {
			publications.outdated(site).forEach((domain, findings) -> {
				if (domains.contains(domain.toLowerCase(Locale.ROOT))) {
					found.addAll(findings);
				}
			});
			issued.findings(site).stream().filter(finding -> finding.place().filter(domains::contains).isPresent())
					.forEach(found::add);
		} catch (IOException e) {
			found.add(Finding.of("drift.records", Severity.WARNING, "What was published and given to users cannot be read: "
					+ e.getMessage(), "So it was not compared with the policy.", "Mend the file, or restore it."));
		}
		return found;
	}
}
