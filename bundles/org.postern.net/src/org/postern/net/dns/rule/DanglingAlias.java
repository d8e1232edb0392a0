package org.postern.net.dns.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** An alias of nothing. */
final class DanglingAlias extends FactRule<Resolution.Dangling> {

	DanglingAlias() {
		super(Resolution.Dangling.class, new RuleInfo("resolve.dangling-alias", Severity.ERROR,
				"The name of the server is an alias of a name that does not exist or has no address.",
				"The CNAME is left over from a server that is gone. Mail programs cannot find the server; and "
						+ "whoever can register the name it leads to takes over the mail.",
				"Let the alias lead to the server of today, or remove it, at once if the target's domain is not "
						+ "yours.",
				Reference.rfc(1034, "3.6.2")));
	}

	@Override
	public Optional<Finding> judge(Resolution.Dangling seen, Circumstances at) {
		return Optional.of(info().finding("The name '" + at.endpoint().host() + "' is an alias that leads to nothing: " + seen.way() + "."));
	}
}
