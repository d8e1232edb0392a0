package org.postern.protocol.managesieve;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;

/** What tests of ManageSieve look for once a user is logged in. */
@Component
public final class ScriptRules implements TestRules {

	@Override
	public List<TestRule<?>> rules() {
		return List.of(new ScriptsBroken(), new ScriptRefused(), new NoRoom(), new BadScriptTaken(), new ScriptChanged(),
				new ActiveChanged(), new ScriptLeft());
	}
}
