package org.postern.channels;

import java.util.function.Function;
import java.util.function.Supplier;

import org.postern.host.Hosts;
import org.postern.testkit.real.RealSshd;

/** The ways to a folder of another computer, each with a server that goes along. */
enum SshWay {

	SFTP(RealSshd::start, SftpChannel::new),
	/** Where SFTP is switched off. */
	SCP(RealSshd::startWithoutSftp, ScpChannel::new);

	private final Supplier<RealSshd> server;
	private final Function<Hosts, SshFolderChannel> channel;

	SshWay(Supplier<RealSshd> server, Function<Hosts, SshFolderChannel> channel) {
		this.server = server;
		this.channel = channel;
	}

	RealSshd server() {
		return server.get();
	}

	SshFolderChannel channel(Hosts hosts) {
		return channel.apply(hosts);
	}
}
