package org.postern.protocol.managesieve;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;

/** What tests of ManageSieve before a login, and the review of a policy, look for. */
@Component
public final class SieveRules implements TestRules {

	@Override
	public List<TestRule<?>> rules() {
		return Stream.concat(tests().stream(), SieveReview.rules().stream()).toList();
	}

	private static List<TestRule<?>> tests() {
		return List.of(new GreetingIncomplete(), new GreetingTellsOther(), new NotReissued(), new NoVersion(),
				new RedirectsDiffer(), new NoFileInto(), new NoVacation());
	}
}
