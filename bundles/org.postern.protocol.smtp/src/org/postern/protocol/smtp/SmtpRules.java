package org.postern.protocol.smtp;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;

/** What tests of SMTP look for. */
@Component
public final class SmtpRules implements TestRules {

	@Override
	public List<TestRule<?>> rules() {
		return List.of();
	}
}
