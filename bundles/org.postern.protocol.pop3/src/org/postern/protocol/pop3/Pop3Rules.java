package org.postern.protocol.pop3;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;

/** What tests of POP3, and the review of a policy, look for. */
@Component
public final class Pop3Rules implements TestRules {

	@Override
	public List<TestRule<?>> rules() {
		return Stream.concat(tests().stream(), Pop3Review.rules().stream()).toList();
	}

	private static List<TestRule<?>> tests() {
		return List.of(new ExpireNotAnnounced(), new ExpireDiffers(), new ExpireWithoutUser(), new ExpireAtOnce(),
				new ExpireMalformed(), new NoUidl(), new LongLoginDelay(), new OnlyApop(), new ApopOffered(),
				new NoUserCommand(), new NoTop(), new NoPop3Pipelining(), new NoResponseCodes());
	}
}
