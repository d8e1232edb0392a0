package org.postern.protocol.managesieve;

import org.postern.api.protocol.MailProtocol;
import org.postern.testkit.MailProtocolContract;

class ManageSieveContractTest extends MailProtocolContract {

	@Override
	protected MailProtocol protocol() {
		return new ManageSieveProtocol();
	}
}
