package org.postern.channels;

class SftpChannelTest extends SshFolderContract {

	SftpChannelTest() {
		super(SshWay.SFTP);
	}
}
