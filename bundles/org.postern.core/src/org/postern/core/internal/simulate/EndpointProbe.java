package org.postern.core.internal.simulate;

import java.util.List;

import org.postern.api.model.Endpoint;
import org.postern.core.test.EndpointReport;

/** Tries servers as a mail program does that guesses, without a login. */
@FunctionalInterface
interface EndpointProbe {

	/** @return a report for each, in the order given */
	List<EndpointReport> probe(List<Endpoint> endpoints) throws InterruptedException;
}
