package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.postern.api.profile.ChannelException;

class ScpTroubleTest extends SshFolderTroubleContract {

	ScpTroubleTest() {
		super(SshWay.SCP);
	}

	@Test
	void over_sftp_the_same_server_takes_nothing_and_what_does_is_named() throws Exception {
		ChannelException refused = refusal(new SftpChannel(hosts()));
		assertTrue(refused.getMessage().contains(" offers no SFTP"), refused.getMessage());
		assertTrue(refused.remedy().contains("the channel scp"), refused.remedy());
	}
}
