package org.postern.channels;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.progress.Cancellation;
import org.postern.host.HostFiles;
import org.postern.host.Hosts;
import org.postern.host.ssh.SshHost;

/** Writes documents into a folder of another computer over SFTP. */
@Component(service = ProfileChannel.class, property = ProfileChannel.ID_PROPERTY + "=" + SftpChannel.ID)
public final class SftpChannel extends SshFolderChannel {

	static final String ID = "sftp";

	@Activate
	public SftpChannel() {
		this(Hosts.ofThisProcess());
	}

	SftpChannel(Hosts hosts) {
		super(ID, "SFTP", "Writes the documents into a folder of another computer, over SSH.",
				hosts);
	}

	@Override
	HostFiles files(SshHost host, Cancellation cancellation) {
		return host.files(cancellation);
	}
}
