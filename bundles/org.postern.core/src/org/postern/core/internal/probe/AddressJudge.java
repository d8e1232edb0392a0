package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Endpoint;

/** Judges addresses that do not answer by what else is known of their host. */
final class AddressJudge {

	private final FilteredPort filter;
	private final SecondLook second;
	private final List<InetAddress> addresses;
	private final boolean local;
	private boolean examined;

	AddressJudge(TestContext context, Endpoint endpoint, List<InetAddress> addresses) {
		this.filter = new FilteredPort(context, endpoint, addresses);
		this.second = new SecondLook(context, endpoint);
		this.addresses = List.copyOf(addresses);
		this.local = addresses.stream().allMatch(InetAddress::isLoopbackAddress);
	}

	/** Another address answers: clients get through, some of them later. On one's own computer that matters little. */
	List<Step> besideAnother(List<Step> steps) throws InterruptedException {
		List<Step> judged = new ArrayList<>();
		for (Step step : steps) {
			judged.add(isSilent(step) ? soften(step) : step);
		}
		return judged;
	}

	private Step soften(Step step) throws InterruptedException {
		List<Finding> findings = new ArrayList<>(reasons(step));
		findings.add(AddressFindings.oneOfSeveral(step, local ? Severity.ADVICE : Severity.WARNING));
		return withFindings(step, findings);
	}

	/** No address answers. The reason may be a filter on the way; the server itself knows, where it can be asked. */
	List<Step> alone(List<Step> steps) throws InterruptedException {
		List<Step> judged = new ArrayList<>();
		for (Step step : steps) {
			List<Finding> findings = new ArrayList<>(reasons(step));
			findings.addAll(step.findings());
			judged.add(isSilent(step) ? withFindings(step, findings) : step);
		}
		return judged;
	}

	/** Looked for once for all addresses, and told at the first one that is silent. */
	private List<Finding> reasons(Step step) throws InterruptedException {
		if (examined || local || !isSilent(step)) {
			return List.of();
		}
		examined = true;
		return filter.isSuspicious(step) ? filter.examine() : second.examine(addresses);
	}

	private static Step withFindings(Step step, List<Finding> findings) {
		return Step.done(step.stage(), step.subject(), step.elapsed(), step.facts(), findings);
	}

	private static boolean isSilent(Step step) {
		return step.stage() == Stage.CONNECT && step.isFailed();
	}
}
