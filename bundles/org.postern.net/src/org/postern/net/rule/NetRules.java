package org.postern.net.rule;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;

/** The rules about what all mail protocols have in common. */
@Component
public final class NetRules implements TestRules {

	@Override
	public List<TestRule<?>> rules() {
		return new DialogueRules().all();
	}
}
