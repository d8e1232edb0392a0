package org.postern.core.test;

import java.util.List;
import java.util.Objects;

import org.postern.api.check.Step;
import org.postern.api.model.Endpoint;

/**
 * What the DNS says of a domain.
 *
 * @param domain    which
 * @param steps     one for each kind of records
 * @param endpoints the mail exchangers at port 25, then what is announced to mail programs; each once
 */
public record DomainReport(String domain, List<Step> steps, List<Endpoint> endpoints) {

	public DomainReport {
		Objects.requireNonNull(domain);
		steps = List.copyOf(steps);
		endpoints = List.copyOf(endpoints);
	}
}
