package org.postern.channels;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.progress.Cancellation;
import org.postern.host.HostFiles;
import org.postern.host.Hosts;
import org.postern.host.ssh.SshHost;

/**
 * Writes documents into a folder of another computer by the shell of its user, as the scp command did. Nothing else than
 * that shell is needed there.
 */
@Component(service = ProfileChannel.class, property = ProfileChannel.ID_PROPERTY + "=" + ScpChannel.ID)
public final class ScpChannel extends SshFolderChannel {

	static final String ID = "scp";

	@Activate
	public ScpChannel() {
		this(Hosts.ofThisProcess());
	}

	ScpChannel(Hosts hosts) {
		super(ID, "SCP", "Writes the documents into a folder of another computer by its shell, where SFTP is switched off.",
				hosts);
	}

	@Override
	HostFiles files(SshHost host, Cancellation cancellation) {
		return host.filesByShell(cancellation);
	}
}
