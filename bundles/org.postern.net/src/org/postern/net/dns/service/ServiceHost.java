package org.postern.net.dns.service;

import java.util.Objects;

import org.postern.api.rule.Fact;
import org.postern.net.dns.Resolution;

/**
 * Where an SRV record leads.
 *
 * @param domain    whose record
 * @param announced the record; names a host
 * @param leads     what its host comes to
 */
public record ServiceHost(String domain, DomainServices.Announced announced, Resolution leads) implements Fact {

	public ServiceHost {
		Objects.requireNonNull(domain);
		Objects.requireNonNull(announced);
		Objects.requireNonNull(leads);
	}

	/** For people. */
	String describe() {
		return "The host of " + announced.describe() + " for " + domain;
	}
}
