package org.postern.net.dns.rule;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.AddressScope;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** An address that nobody can connect to from elsewhere, beside one that everybody can. */
final class UnusableAddress extends FactRule<Resolution.Addresses> {

	UnusableAddress() {
		super(Resolution.Addresses.class, new RuleInfo("resolve.mixed-addresses", Severity.WARNING,
				"Some addresses of the server can be reached from everywhere and others cannot.",
				"The name has public addresses and, beside them, private, loopback or link-local ones. Mail "
						+ "programs on the internet that try one of these first wait in vain, or reach another computer.",
				"Take the private addresses out of the public DNS; give them to the inner network by a view of "
						+ "its own.",
				Reference.rfc(1918, "5")));
	}

	@Override
	public Optional<Finding> judge(Resolution.Addresses seen, Circumstances at) {
		List<String> inner = seen.addresses().stream().filter(address -> !AddressScope.isPublic(address))
				.map(InetAddress::getHostAddress).toList();
		return inner.isEmpty() || inner.size() == seen.addresses().size() ? Optional.empty()
				: Optional.of(info().finding("Not every address of '" + at.endpoint().host() + "' is public: "
						+ String.join(", ", inner) + ".").withEvidence(inner));
	}
}
