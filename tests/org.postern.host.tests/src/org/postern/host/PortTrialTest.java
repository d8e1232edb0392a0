package org.postern.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.backend.RemoteProbe.Answer;
import org.postern.api.progress.Cancellation;
import org.postern.testkit.real.PrivateFolder;
import org.postern.testkit.ssh.SshCase;

class PortTrialTest {

	private static final Duration MOMENT = Duration.ofSeconds(2);

	@Test
	void an_open_port_and_a_closed_one_are_told_apart_over_ssh() throws Exception {
		try (SshCase ssh = new SshCase(); Host host = ssh.open()) {
			assertOpenThenClosed(new PortTrial(host));
		}
	}

	/** Whichever of these programs a server has. */
	@ParameterizedTest
	@ValueSource(strings = { "python3", "bash,timeout" })
	void each_of_the_usual_programs_will_do(String programs) throws Exception {
		try (PrivateFolder folder = PrivateFolder.create("programs");
				Host host = ShellHost.here(only(folder, programs), Elevation.none(), (where, purpose, command, result) -> { })) {
			assertOpenThenClosed(new PortTrial(host));
		}
	}

	@Test
	void a_server_without_any_of_them_says_so() throws Exception {
		try (PrivateFolder folder = PrivateFolder.create("programs");
				Host host = ShellHost.here(only(folder, ""), Elevation.none(), (where, purpose, command, result) -> { })) {
			assertEquals(Answer.UNKNOWN, trial(new PortTrial(host), 1));
		}
	}

	private static void assertOpenThenClosed(PortTrial trial) throws Exception {
		int port;
		try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
			port = socket.getLocalPort();
			assertEquals(Answer.OPEN, trial(trial, port));
		}
		assertEquals(Answer.REFUSED, trial(trial, port));
	}

	private static Answer trial(PortTrial trial, int port) throws Exception {
		return trial.connect(InetAddress.getByName("127.0.0.1"), port, MOMENT, Cancellation.never());
	}

	/** A computer that has hardly any programs. */
	private static LocalHost only(PrivateFolder folder, String programs) throws Exception {
		for (String program : ("cat," + programs).split(",")) {
			for (String place : List.of("/usr/bin/", "/bin/", "/usr/local/bin/")) {
				if (Files.exists(Path.of(place + program)) && !Files.exists(folder.at(program))) {
					Files.createSymbolicLink(folder.at(program), Path.of(place + program).toRealPath());
				}
			}
		}
		return new LocalHost(Map.of("PATH", folder.root().toString()));
	}
}
