package org.postern.core.internal.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Security;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Fact;
import org.postern.api.rule.Rulebook;
import org.postern.core.simulate.Attempt;
import org.postern.core.simulate.AttemptSeen;
import org.postern.core.simulate.ChoiceTested;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.Ending;
import org.postern.core.simulate.ServerChoice;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestReport;

/** Puts before the rules what a program tried, where it ended, and what it would set up. */
record SimulationJudge(Rulebook rules, Optional<PortPolicy> policy) {

	/** @return findings, worst first, each once */
	List<Finding> judge(Ending ending, Optional<TestReport> report) {
		Endpoint whole = Candidates.endpoint("imap", ending.address().domain(), 993, Security.IMPLICIT_TLS);
		List<Finding> found = new ArrayList<>(judge(ending, whole));
		for (Attempt attempt : ending.attempts()) {
			found.addAll(judge(new AttemptSeen(ending.program(), attempt), whole));
		}
		for (ClientServer server : ending.settings().stream().flatMap(each -> each.servers().stream()).toList()) {
			found.addAll(judge(new ServerChoice(ending.program(), ending.address(), server, ending.meant()),
					server.endpoint()));
		}
		for (EndpointReport tested : report.stream().flatMap(each -> each.endpoints().stream()).toList()) {
			found.addAll(judge(new ChoiceTested(ending.program(), tested), tested.endpoint()));
		}
		return found.stream().distinct().sorted(Comparator.comparing(Finding::severity).reversed()).toList();
	}

	private List<Finding> judge(Fact fact, Endpoint about) {
		return rules.judge(fact, new Circumstances(about, policy, Instant.now()));
	}
}
