package org.postern.plugins.plugged;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Fact;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;

/** The code of a plug-in that brings two rules. */
public final class RulesActivator implements BundleActivator {

	@Override
	public void start(BundleContext context) {
		Dictionary<String, Object> none = new Hashtable<>();
		context.registerService(TestRules.class, new Rules(), none);
	}

	@Override
	public void stop(BundleContext context) {
		// the framework takes the service out
	}

	/** Both see nothing wrong. */
	public static final class Rules implements TestRules {

		@Override
		public List<TestRule<?>> rules() {
			return List.of(new Content("plugged.one"), new Content("plugged.two"));
		}
	}

	/** A rule that never speaks. */
	public record Content(String id) implements TestRule<Fact> {

		@Override
		public RuleInfo info() {
			return new RuleInfo(id, Severity.ADVICE, "What.", "Why.", "What to do.", Reference.rfc(5321, "1"));
		}

		@Override
		public Class<Fact> about() {
			return Fact.class;
		}

		@Override
		public Optional<Finding> judge(Fact fact, Circumstances at) {
			return Optional.empty();
		}
	}
}
