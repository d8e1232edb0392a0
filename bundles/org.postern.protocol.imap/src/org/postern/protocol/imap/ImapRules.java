package org.postern.protocol.imap;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;

/** What tests of IMAP, and the review of a policy, look for. */
@Component
public final class ImapRules implements TestRules {

	@Override
	public List<TestRule<?>> rules() {
		return Stream.concat(tests().stream(), ImapReview.rules().stream()).toList();
	}

	private static List<TestRule<?>> tests() {
		return List.of(new PreAuthenticated(), new NoRevision(), new OnlyRevision2(), new PlainDespiteDisabled(),
				new DisabledUnderTls(), new SmallAppendLimit(), new OnlyUtf8(), new GreetingTellsMore(), new NoIdle(),
				new NoInitialResponse(), new NoIdentification(), new NoNonSyncLiterals());
	}
}
