package org.postern.core.internal.policy;

import java.util.Comparator;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;
import org.postern.core.policy.PolicyReview;
import org.postern.core.provider.Providers;

/** What the protocols see, and what only shows above them. */
@Component
public final class CombinedReview implements PolicyReview {

	private final Providers providers;

	@Activate
	public CombinedReview(@Reference(policyOption = ReferencePolicyOption.GREEDY) Providers providers) {
		this.providers = providers;
	}

	@Override
	public List<Finding> review(MailServer server) {
		return providers.protocols().stream().flatMap(protocol -> protocol.review(server.policy()).stream())
				.sorted(Comparator.comparing(Finding::severity).reversed()).toList();
	}
}
