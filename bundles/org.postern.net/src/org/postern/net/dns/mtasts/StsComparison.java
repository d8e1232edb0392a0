package org.postern.net.dns.mtasts;

import java.util.List;
import java.util.Objects;

import org.postern.api.rule.Fact;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.MailExchanger;

/**
 * A policy file beside the mail exchangers of its domain.
 *
 * @param domain     whose
 * @param file       the policy file
 * @param exchangers what the name servers said
 */
public record StsComparison(String domain, StsText file, Lookup<MailExchanger> exchangers) implements Fact {

	public StsComparison {
		Objects.requireNonNull(domain);
		Objects.requireNonNull(file);
		Objects.requireNonNull(exchangers);
	}

	/** The hosts that take mail. */
	List<String> hosts() {
		return exchangers.records().stream().filter(exchanger -> !exchanger.isNone()).map(MailExchanger::host).toList();
	}
}
