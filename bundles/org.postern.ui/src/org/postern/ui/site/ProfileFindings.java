package org.postern.ui.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.core.drift.DriftReport;
import org.postern.core.issued.IssuedList;
import org.postern.core.publish.PublishService;
import org.postern.core.site.Site;

/** What the site's records say of profiles that the policy has outdated: those published, and those issued to users. */
@Component(service = ProfileFindings.class)
public final class ProfileFindings {

	private final PublishService publishing;
	private final IssuedList issued;

	@Activate
	public ProfileFindings(@Reference PublishService publishing, @Reference IssuedList issued) {
		this.publishing = publishing;
		this.issued = issued;
	}

	/** About the domains of a server. Reads files; nobody is asked. */
	List<Finding> of(Site site, MailServer server) {
		List<Finding> findings = new ArrayList<>();
		try {
			Map<String, List<Finding>> published = publishing.outdated(site);
			List<Finding> held = issued.findings(site);
			for (Domain domain : site.domainsOf(server)) {
				published.getOrDefault(domain.name(), List.of())
						.forEach(finding -> findings.add(AboutDomain.mark(domain.name(), finding)));
				held.stream().filter(finding -> AboutDomain.isAbout(domain, finding))
						.forEach(findings::add);
			}
		} catch (IOException e) {
			findings.add(Finding.of("issued.unreadable", Severity.ERROR, e.getMessage(), Messages.records_why,
					Messages.records_remedy));
		}
		return findings;
	}

	/** A look at a server tells the same once more; here it is known as soon as a file is saved. */
	static DriftReport without(DriftReport report) {
		return new DriftReport(report.server(), report.running(), report.listeners(), report.findings().stream()
				.filter(finding -> !finding.id().matches("(issued|published)\\..*|drift\\.records")).toList());
	}
}
