package org.postern.net.dns.exchange;

import java.util.Objects;

import org.postern.api.rule.Fact;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.MailExchanger;

/**
 * Who takes a domain's mail, as its MX records say.
 *
 * @param domain  whose
 * @param records what the name servers said
 * @param address whether the domain itself has an address, which counts where there is no MX (RFC 5321 section 5.1)
 */
public record DomainExchangers(String domain, Lookup<MailExchanger> records, boolean address) implements Fact {

	public DomainExchangers {
		Objects.requireNonNull(domain);
		Objects.requireNonNull(records);
	}

	/** Whether it says that the domain takes no mail (RFC 7505). */
	public boolean refusesMail() {
		return records.records().stream().anyMatch(MailExchanger::isNone);
	}
}
