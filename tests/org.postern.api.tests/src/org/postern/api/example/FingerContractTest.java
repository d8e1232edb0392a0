package org.postern.api.example;

import org.postern.api.protocol.MailProtocol;
import org.postern.testkit.MailProtocolContract;

/** The example of the package documentation owes the console what every protocol does. */
class FingerContractTest extends MailProtocolContract {

	@Override
	protected MailProtocol protocol() {
		return new FingerProtocol();
	}
}
