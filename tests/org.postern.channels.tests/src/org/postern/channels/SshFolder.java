package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.HostTrust;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.host.Hosts;
import org.postern.host.ssh.SshUser;
import org.postern.testkit.MemorySecrets;
import org.postern.testkit.real.RealSshd;

/** Folders of another computer, over OpenSSH's own server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SshFolder {

	private final SshWay way;
	private RealSshd sshd;

	@TempDir
	private Path base;

	SshFolder(SshWay way) {
		this.way = way;
	}

	@BeforeAll
	void start() {
		sshd = way.server();
	}

	@AfterAll
	void stop() {
		sshd.close();
	}

	final RealSshd sshd() {
		return sshd;
	}

	final Path fresh(String name) throws IOException {
		known();
		return base.resolve(name);
	}

	final Path knownHosts() {
		return base.resolve("known_hosts");
	}

	final void known() throws IOException {
		Files.writeString(knownHosts(), sshd.knownHost() + "\n");
	}

	final int logins() {
		return sshd.log().split("Accepted publickey", -1).length;
	}

	final SshFolderChannel channel() {
		return way.channel(hosts());
	}

	final Hosts hosts() {
		return new Hosts(new SshUser("root", base, Optional.empty()), Map.of());
	}

	final SettingValues settings(Path folder) {
		return new SettingValues(Map.of("folder", folder.toString(), "ssh-host", sshd.ports().host(), "ssh-port",
				Integer.toString(sshd.port()), "ssh-user", "root", "ssh-key", sshd.key().toString()), Map.of());
	}

	final ChannelAccess access(Path folder, HostTrust trust) {
		return access(settings(folder), trust);
	}

	final ChannelAccess access(SettingValues settings, HostTrust trust) {
		return new ChannelAccess(settings, base, new MemorySecrets(), trust);
	}

	final Delivery push(Path folder, Document... documents) throws Exception {
		return channel().push(Sets.of(documents), access(folder, HostTrust.none()), Progress.none());
	}

	final ChannelException refusal(ChannelAccess access) {
		return refusal(channel(), access);
	}

	private static ChannelException refusal(SshFolderChannel channel, ChannelAccess access) {
		return assertThrows(ChannelException.class,
				() -> channel.push(Sets.of(Sets.document("a.xml", "A")), access, Progress.none()));
	}

	final ChannelException refusal(SshFolderChannel channel) throws IOException {
		return refusal(channel, access(fresh("refused"), HostTrust.none()));
	}
}
