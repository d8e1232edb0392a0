package org.postern.channels;

import org.postern.host.Hosts;
import org.postern.testkit.real.RealSshd;

class SftpChannelTest extends SshFolderContract {

	@Override
	RealSshd server() {
		return RealSshd.start();
	}

	@Override
	SshFolderChannel channel(Hosts hosts) {
		return new SftpChannel(hosts);
	}
}
