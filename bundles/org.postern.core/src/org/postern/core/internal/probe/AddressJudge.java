package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Endpoint;

/** Judges an address that does not answer by what else is known of its host. */
final class AddressJudge {

	private final TestContext context;
	private final Endpoint endpoint;
	private final List<InetAddress> addresses;

	AddressJudge(TestContext context, Endpoint endpoint, List<InetAddress> addresses) {
		this.context = context;
		this.endpoint = endpoint;
		this.addresses = addresses;
	}

	/** Another address answers: clients get through, some of them later. On one's own computer that matters little. */
	List<Step> besideAnother(List<Step> steps) {
		Severity severity = addresses.stream().allMatch(InetAddress::isLoopbackAddress) ? Severity.ADVICE
				: Severity.WARNING;
		return steps.stream().map(step -> isSilent(step) ? soften(step, severity) : step).toList();
	}

	private static Step soften(Step step, Severity severity) {
		return Step.done(step.stage(), step.subject(), step.elapsed(), step.facts(),
				List.of(AddressFindings.oneOfSeveral(step, severity)));
	}

	/** No address answers. For SMTP on port 25 the reason may be a filter on the way. */
	List<Step> alone(List<Step> steps) throws InterruptedException {
		List<Step> judged = new ArrayList<>();
		for (Step step : steps) {
			Optional<Finding> filtered = isSilent(step) ? new FilteredPort(context, endpoint).find(step, addresses)
					: Optional.empty();
			judged.add(filtered.map(finding -> explained(step, finding)).orElse(step));
		}
		return judged;
	}

	private static Step explained(Step step, Finding reason) {
		List<Finding> findings = new ArrayList<>(List.of(reason));
		findings.addAll(step.findings());
		return Step.done(step.stage(), step.subject(), step.elapsed(), step.facts(), findings);
	}

	private static boolean isSilent(Step step) {
		return step.stage() == Stage.CONNECT && step.isFailed();
	}
}
