package org.postern.protocol.imap;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;

/** What tests of IMAP look for. */
@Component
public final class ImapRules implements TestRules {

	@Override
	public List<TestRule<?>> rules() {
		return List.of(new PreAuthenticated(), new NoRevision(), new OnlyRevision2(), new PlainDespiteDisabled(),
				new DisabledUnderTls(), new SmallAppendLimit(), new OnlyUtf8(), new GreetingTellsMore(), new NoIdle(),
				new NoInitialResponse(), new NoIdentification(), new NoNonSyncLiterals());
	}
}
