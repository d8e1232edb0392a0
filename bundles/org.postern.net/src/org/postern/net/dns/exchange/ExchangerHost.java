package org.postern.net.dns.exchange;

import java.util.Objects;

import org.postern.api.rule.Fact;
import org.postern.net.dns.MailExchanger;
import org.postern.net.dns.Resolution;

/**
 * Where an MX record leads.
 *
 * @param domain    whose record
 * @param exchanger the record; names a host
 * @param leads     what its host comes to
 */
public record ExchangerHost(String domain, MailExchanger exchanger, Resolution leads) implements Fact {

	public ExchangerHost {
		Objects.requireNonNull(domain);
		Objects.requireNonNull(exchanger);
		Objects.requireNonNull(leads);
	}

	/** For people. */
	String describe() {
		return "The mail exchanger " + exchanger.host() + " of " + domain;
	}
}
