package org.postern.api.protocol;

import java.util.List;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.finding.Finding;
import org.postern.api.model.PortPolicy;
import org.postern.api.setting.Setting;

/**
 * A protocol that a mail server speaks. A bundle that registers this service, with the property
 * {@value #ID_PROPERTY}, has its ports, settings, review rules and tests in the console and on the command line;
 * nothing else needs to know it. Implementations are stateless and thread-safe.
 */
public interface MailProtocol {

	/** The service property that holds the protocol's id. */
	String ID_PROPERTY = "postern.protocol";

	ProtocolInfo info();

	/** What this protocol adds to a policy. */
	List<Setting<?>> settings();

	/** Conflicts, risks and advice that this protocol sees in a policy. Pure: no network, no clock, no state. */
	List<Finding> review(PortPolicy policy);

	/**
	 * Checks one address of one endpoint: connect, greeting, capabilities, TLS, certificate, capabilities again.
	 * Whatever the server does, the answer is a report.
	 *
	 * @throws InterruptedException if cancelled
	 */
	CheckReport check(CheckRequest request, CheckListener listener) throws InterruptedException;
}
