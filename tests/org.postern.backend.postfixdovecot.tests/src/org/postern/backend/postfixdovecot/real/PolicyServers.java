package org.postern.backend.postfixdovecot.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.postern.api.backend.BackendException;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;
import org.postern.backend.postfixdovecot.apply.RealServers;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.policy.PolicyRenderer;
import org.postern.backend.postfixdovecot.reading.Places;
import org.postern.backend.postfixdovecot.reading.Reading;
import org.postern.backend.postfixdovecot.render.Activation;
import org.postern.backend.postfixdovecot.render.Rendering;
import org.postern.host.change.FileEdit;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.real.PemFiles;
import org.postern.testkit.real.Ports;
import org.postern.testkit.real.Program;

/** Dovecot and Postfix that follow one policy after the other. */
final class PolicyServers implements AutoCloseable {

	/** Servers need a moment to take something up. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final int FIRST_PATIENCE = 500;
	private static final int LAST_PATIENCE = 5000;
	/** Left to the servers before they are looked at once more, which costs them a process for each port. */
	private static final Duration PAUSE = Duration.ofMillis(250);
	/** All that Postern writes into Dovecot's own files. */
	private static final String INCLUSION = "!include_try postern.conf\n";

	private final RealServers servers = new RealServers("# the administrator's own remark",
			"auth_mechanisms = plain login cram-md5", "login_greeting = The administrator's greeting");
	private final Map<CertificateFiles, Certificate> certificates = new LinkedHashMap<>();

	PolicyServers() {
		TestIdentity other = TestIdentity.of("other.example.test");
		Path folder = servers.certificate().getParent();
		certificates.put(files(folder, "chain.pem", "key.pem"), servers.identity().certificate());
		certificates.put(write(folder, other), other.certificate());
	}

	private static CertificateFiles files(Path folder, String chain, String key) {
		return new CertificateFiles(folder.resolve(chain).toString(), folder.resolve(key).toString());
	}

	private static CertificateFiles write(Path folder, TestIdentity identity) {
		CertificateFiles files = files(folder, "other-chain.pem", "other-key.pem");
		try {
			Files.writeString(Path.of(files.chain()), PemFiles.text(identity.chain()));
			Files.writeString(Path.of(files.key()), PemFiles.text(identity.key()));
			return files;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	RealServers servers() {
		return servers;
	}

	Reading read() {
		try {
			return Reading.of(servers.host(), servers.places(), DovecotProtocols.OWN, Cancellation.never());
		} catch (BackendException e) {
			throw new IllegalStateException(e.remedy(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	/** Makes the servers follow a policy, as a change does it. */
	void follow(Reading reading, PortPolicy wanted) {
		Rendering rendering = new PolicyRenderer(reading, 0).render(wanted);
		rendering.edits().forEach(PolicyServers::write);
		rendering.activations().forEach(this::take);
	}

	private static void write(FileEdit edit) {
		try {
			Path path = Path.of(edit.after().path());
			Files.createDirectories(path.getParent());
			if (edit.after().content().isPresent()) {
				Files.writeString(path, edit.after().content().get());
			} else {
				Files.deleteIfExists(path);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void take(Activation activation) {
		switch (activation.program()) {
			case DOVECOT -> signal(servers.dovecot().pid());
			case POSTFIX -> signal(servers.postfix().pid());
			case RETENTION_TIMER -> throw new IllegalStateException("There is no systemd here");
		}
	}

	/** What the reload commands do behind their checks, which the tests of changes have and which take seconds. */
	private static void signal(long pid) {
		Program.run(List.of("kill", "-HUP", Long.toString(pid))).orFail();
	}

	/** Policies for these servers: at two addresses each, and with two certificates. */
	RandomPolicy policies(Random random, int number) {
		return new RandomPolicy(random, List.of(servers.dovecot().ports().host(), Ports.free(RandomPolicy.PORTS).host()),
				List.of(servers.postfix().ports().host(), Ports.free(RandomPolicy.PORTS).host()),
				List.copyOf(certificates.keySet()), number);
	}

	/** What plain sockets find otherwise than wanted, once the servers have had time to take it up. */
	List<String> differences(PortPolicy wanted, List<PortProbe> places) {
		return await(new Expectation(wanted, places, certificates.get(wanted.tls().certificate().orElseThrow())));
	}

	private static List<String> await(Expectation expectation) {
		Instant end = Instant.now().plus(PATIENCE);
		int patience = FIRST_PATIENCE;
		List<String> differences = expectation.differences(patience);
		while (!differences.isEmpty() && Instant.now().isBefore(end)) {
			LockSupport.parkNanos(PAUSE.toNanos());
			patience = Math.min(2 * patience, LAST_PATIENCE);
			differences = expectation.differences(patience);
		}
		return differences;
	}

	/** Everything that is the administrator's: what a policy says nothing of. */
	String administrators(Reading reading) {
		Places places = servers.places();
		String master = reading.file(places.masterCf()).content().orElseThrow().lines()
				.filter(line -> line.startsWith("# ") || !line.isBlank() && !line.startsWith("#") && !line.startsWith(" ")
						&& !line.contains(" inet "))
				.collect(Collectors.joining("\n"));
		String main = reading.file(places.mainCf()).content().orElseThrow().lines()
				.filter(line -> !line.matches("smtpd_tls_(chain_files|cert_file|key_file|protocols|mandatory_protocols) .*"))
				.collect(Collectors.joining("\n"));
		String settings = reading.dovecot().orElseThrow().settings().settings().entrySet().stream()
				.filter(entry -> !entry.getKey().matches("ssl_(cert|key|min_protocol)")).map(Object::toString).sorted()
				.collect(Collectors.joining("\n"));
		return String.join("\n", master, main, settings,
				reading.file(places.dovecot()).content().orElseThrow().replace(INCLUSION, ""));
	}

	@Override
	public void close() {
		servers.close();
	}
}
