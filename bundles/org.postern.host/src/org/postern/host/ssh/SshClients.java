package org.postern.host.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.config.keys.ClientIdentityLoader;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;

/** Sets up the SSH library for one host: nothing but what is stated is read, nothing is forwarded. */
final class SshClients {

	private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);
	private static final int SILENCES = 3;
	/** A person may have to compare a fingerprint meanwhile. */
	private static final Duration LOGIN = Duration.ofMinutes(10);

	private SshClients() {
	}

	static SshClient start(SshPlace place, SshRoute route, HostCheck check) throws IOException {
		JavaKeys.use();
		SshClient client = SshClient.setUpDefaultClient();
		client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
		client.setClientIdentityLoader(ClientIdentityLoader.DEFAULT);
		client.setServerKeyVerifier(check);
		client.setKeyIdentityProvider(route.credentials()::keys);
		client.setPasswordIdentityProvider(session -> route.credentials().passwords(place));
		route.credentials().agent().filter(Files::exists).map(AgentSocket::factory).ifPresent(client::setAgentFactory);
		preferKnown(client, new KnownHosts(route.knownHosts()).about(place));
		CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, KEEP_ALIVE);
		CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, SILENCES);
		CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
		CoreModuleProperties.AUTH_TIMEOUT.set(client, LOGIN);
		client.start();
		return client;
	}

	/** A host with several keys shall show the one that is known, as with OpenSSH. */
	private static void preferKnown(SshClient client, List<KnownHosts.Line> lines) {
		List<NamedFactory<Signature>> sorted = client.getSignatureFactories().stream()
				.sorted(Comparator.comparing(factory -> lines.stream().noneMatch(line -> signs(factory.getName(), line.type()))))
				.toList();
		client.setSignatureFactories(sorted);
	}

	private static boolean signs(String algorithm, String type) {
		return algorithm.equals(type) || type.equals("ssh-rsa") && algorithm.startsWith("rsa-sha2-");
	}
}
