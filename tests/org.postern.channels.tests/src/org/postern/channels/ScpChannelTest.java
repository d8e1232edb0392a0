package org.postern.channels;

class ScpChannelTest extends SshFolderContract {

	ScpChannelTest() {
		super(SshWay.SCP);
	}
}
