package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.postern.api.profile.ChannelException;
import org.postern.host.Hosts;
import org.postern.testkit.real.RealSshd;

/** Where SFTP is switched off. */
class ScpChannelTest extends SshFolderContract {

	@Override
	RealSshd server() {
		return RealSshd.startWithoutSftp();
	}

	@Override
	SshFolderChannel channel(Hosts hosts) {
		return new ScpChannel(hosts);
	}

	@Test
	void over_sftp_the_same_server_takes_nothing_and_what_does_is_named() throws Exception {
		ChannelException refused = refusal(new SftpChannel(hosts()));
		assertTrue(refused.getMessage().contains(" offers no SFTP"), refused.getMessage());
		assertTrue(refused.remedy().contains("the channel scp"), refused.remedy());
	}
}
