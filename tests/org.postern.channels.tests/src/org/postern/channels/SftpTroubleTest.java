package org.postern.channels;

class SftpTroubleTest extends SshFolderTroubleContract {

	SftpTroubleTest() {
		super(SshWay.SFTP);
	}
}
