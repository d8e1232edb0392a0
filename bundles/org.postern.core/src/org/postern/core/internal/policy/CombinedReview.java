package org.postern.core.internal.policy;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;
import org.postern.core.internal.certificate.CertificateReview;
import org.postern.core.policy.PolicyReview;
import org.postern.core.provider.Providers;

/** What the protocols see, and what only shows above them. */
@Component
public final class CombinedReview implements PolicyReview {

	private final Providers providers;
	private final List<ServerRule> rules;

	@Activate
	public CombinedReview(@Reference(policyOption = ReferencePolicyOption.GREEDY) Providers providers) {
		this(providers, List.of(new PortConflict(), new CertificateReview(Clock.systemUTC())::review));
	}

	CombinedReview(Providers providers, List<ServerRule> rules) {
		this.providers = providers;
		this.rules = List.copyOf(rules);
	}

	@Override
	public List<Finding> review(MailServer server) {
		Stream<Finding> above = rules.stream().flatMap(rule -> rule.review(server).stream());
		Stream<Finding> protocols = providers.protocols().stream()
				.flatMap(protocol -> protocol.review(server.policy()).stream());
		return Stream.concat(above, protocols).sorted(Comparator.comparing(Finding::severity).reversed()
				.thenComparingInt(finding -> port(finding, server))).toList();
	}

	/** The port a finding is about; what is about no port comes last. */
	private static int port(Finding finding, MailServer server) {
		return server.policy().listeners().stream()
				.filter(listener -> finding.place().filter(listener.id().toString()::equals).isPresent())
				.mapToInt(listener -> listener.port()).findFirst().orElse(Integer.MAX_VALUE);
	}
}
