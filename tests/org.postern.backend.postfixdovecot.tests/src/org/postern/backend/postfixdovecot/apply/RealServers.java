package org.postern.backend.postfixdovecot.apply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.ListenerId;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.setting.SettingValues;
import org.postern.backend.postfixdovecot.reading.Places;
import org.postern.backend.postfixdovecot.render.Activation;
import org.postern.backend.postfixdovecot.render.Rendering;
import org.postern.host.Host;
import org.postern.host.change.ApplySettings;
import org.postern.host.change.FileEdit;
import org.postern.host.change.ServerFile;
import org.postern.testkit.CertificateSpec;
import org.postern.testkit.TestAuthority;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.real.ChangeFolder;
import org.postern.testkit.real.PemFiles;
import org.postern.testkit.real.Ports;
import org.postern.testkit.real.PrivateFolder;
import org.postern.testkit.real.RealDovecot;
import org.postern.testkit.real.RealPostfix;
import org.postern.testkit.real.RunningServer;
import org.postern.testkit.real.ServerSetup;

/** Dovecot and Postfix, started for a test, with a change that opens a port of each. */
public final class RealServers implements AutoCloseable {

	/** Opened by the change; an IMAP port of Dovecot's. */
	public static final int IMAP = 1143;
	/** Opened by the change; a port of Postfix. */
	public static final int SMTP = 2526;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	final TestIdentity identity = TestAuthority.root("Test root").issue(CertificateSpec.of(ServerSetup.HOST));
	final PrivateFolder folder = PrivateFolder.create("apply");
	final RealDovecot dovecot;
	final RealPostfix postfix;

	/** @param lines more of Dovecot's configuration */
	public RealServers(String... lines) {
		dovecot = RealDovecot.start(ServerSetup.of(RealDovecot.freePorts(), identity)
				.lines("# of the administrator", "!include_try conf.d/*.conf").lines(lines));
		postfix = RealPostfix.start(ServerSetup.of(RealPostfix.freePorts(), identity).storedBy(dovecot));
	}

	public RealDovecot dovecot() {
		return dovecot;
	}

	public RealPostfix postfix() {
		return postfix;
	}

	/** Whom the servers present themselves as. */
	public TestIdentity identity() {
		return identity;
	}

	public Places places() {
		return new Places(dovecot.configuration().toString(), postfix.configuration().toString(),
				folder.at("cron").toString(), folder.at("units").toString());
	}

	public ServersHost host() {
		return new ServersHost(postfix.environment());
	}

	/** The folder in which changes are kept. */
	public String state() {
		return folder.at("state").toString();
	}

	public ApplySettings settings(Duration undoAfter) {
		return new ApplySettings(undoAfter, state());
	}

	public Path dropIn() {
		return dovecot.configuration().resolveSibling("conf.d/99-postern.conf");
	}

	/** Every file that may change. */
	public List<ServerFile> files() {
		return Stream.of(dropIn(), Path.of(places().mainCf()), Path.of(places().masterCf())).map(RealServers::file)
				.toList();
	}

	static ServerFile file(Path path) {
		try {
			return new ServerFile(path.toString(),
					Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Opens {@link #IMAP} and {@link #SMTP}. */
	Rendering opening() {
		ServerFile dropIn = file(dropIn());
		ServerFile master = file(Path.of(places().masterCf()));
		return new Rendering(List.of(
				new FileEdit("Open IMAP " + IMAP, dropIn, new ServerFile(dropIn.path(), Optional.of("""
						service imap-login {
						  inet_listener more {
						    port = %d
						  }
						}
						""".formatted(dovecot.ports().of(IMAP))))),
				new FileEdit("Open SMTP " + SMTP, master, new ServerFile(master.path(),
						master.content().map(text -> text + postfix.ports().host() + ":" + postfix.ports().of(SMTP)
								+ " inet n - n - - smtpd\n")))),
				List.of(new Activation(Activation.Program.DOVECOT, Activation.Manner.RELOAD, "a listener is opened"),
						new Activation(Activation.Program.POSTFIX, Activation.Manner.RELOAD, "a service is added")),
				List.of());
	}

	/** The change that a rendering is of, as the policy says it. */
	Change change(String id, Rendering rendering) {
		PortPolicy present = PortPolicy.empty().withListeners(List.of(
				at(dovecot, Listener.of("imap", 143, Security.STARTTLS, Authentication.TLS_ONLY, Role.ACCESS)),
				at(dovecot, Listener.of("pop3", 995, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS)),
				at(postfix, Listener.of("smtp", 25, Security.STARTTLS, Authentication.NONE, Role.RELAY)),
				at(postfix, Listener.of("smtp", 465, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.SUBMISSION))));
		PortPolicy wanted = present
				.with(at(dovecot, Listener.of("imap", IMAP, Security.STARTTLS, Authentication.TLS_ONLY, Role.ACCESS)))
				.with(at(postfix, Listener.of("smtp", SMTP, Security.STARTTLS, Authentication.NONE, Role.RELAY)));
		MailServer server = new MailServer("mail", ServerSetup.HOST, "postfix-dovecot", 0, SettingValues.empty(), present);
		return new Change(id, "anna", server, present, wanted, Backup.of(files(), rendering.activations()), rendering);
	}

	/** At the server's address alone, for others have the same ports at theirs. */
	private static Listener at(RunningServer server, Listener listener) {
		return listener.withBind(Optional.of(server.ports().host()));
	}

	/** Whether a server greets, by nothing but a socket. */
	boolean greets(int port) {
		boolean ofPostfix = port == SMTP || RealPostfix.PORTS.contains(port) && port != 465;
		try (Socket socket = new Socket()) {
			Ports ports = (ofPostfix ? postfix : dovecot).ports();
			socket.connect(new InetSocketAddress(ports.address(), ports.of(port)), 2000);
			socket.setSoTimeout(5000);
			return Optional.ofNullable(new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)).readLine()).isPresent();
		} catch (IOException e) {
			return false;
		}
	}

	/** What the servers have, and {@link #IMAP} and {@link #SMTP} at their addresses. */
	public PortPolicy wanted(PortPolicy present) {
		return present
				.with(at(dovecot, Listener.of("imap", dovecot.ports().of(IMAP), Security.STARTTLS, Authentication.TLS_ONLY,
						Role.ACCESS)))
				.with(at(postfix, Listener.of("smtp", postfix.ports().of(SMTP), Security.STARTTLS_REQUIRED,
						Authentication.TLS_ONLY, Role.SUBMISSION)));
	}

	/** That, and without POP3 at 110 and submission at 2525. */
	public PortPolicy moved(PortPolicy present) {
		return wanted(present).without(listener(present, "pop3", dovecot.ports().of(110)))
				.without(listener(present, "smtp", postfix.ports().of(2525)));
	}

	private static ListenerId listener(PortPolicy policy, String protocol, int port) {
		return policy.find(protocol, port).orElseThrow().id();
	}

	/** A program that takes the port of {@link #SMTP} away. */
	public ServerSocket thief() throws IOException {
		return new ServerSocket(postfix.ports().of(SMTP), 1, postfix.ports().address());
	}

	/** Whether the server waits for the confirmation of a change. */
	public boolean watches(String id) {
		return ProcessHandle.allProcesses().anyMatch(process -> process.info().commandLine()
				.filter(line -> line.contains("/changes/" + id + "/watch")).isPresent());
	}

	/** Waits until the server has decided about a change, or has none to decide about. */
	public void awaitDecision(String id) throws InterruptedException {
		new ChangeFolder(folder.at("state")).awaitDecision(id);
	}

	/** A host where one program fails when it is asked for one thing. */
	public ServersHost hostWhere(String program, String argument) {
		return hostWith(program, """
				case " $* " in *" %s "*) echo "%s is broken" >&2; exit 75 ;; esac
				""".formatted(argument, program));
	}

	/**
	 * A host that waits for nobody's decision about a change any longer once a file is there, however long it was told to:
	 * no test has to guess how long an apply may take.
	 */
	public ServersHost hostWhereTimeIsOver(Path once) {
		return hostWith("sleep", """
				case $(tr '\\0' ' ' </proc/$PPID/cmdline) in *"/watch "*) [ -e '%s' ] && exit 0 ;; esac
				""".formatted(once));
	}

	/** @param before lines of a shell script that come before the program itself */
	private ServersHost hostWith(String program, String before) {
		Path bin = folder.folder("bin-" + program);
		Path wrapper = folder.write("bin-" + program + "/" + program,
				"#!/bin/sh\n" + before + "PATH=${PATH#*:}\nexec " + program + " \"$@\"\n");
		if (!wrapper.toFile().setExecutable(true)) {
			throw new IllegalStateException(wrapper.toString());
		}
		return host().first(bin);
	}

	/** A host whose disk is full from some script on. */
	public Host fullFrom(String purpose, int blocks) {
		return new FullHost(host(), purpose, blocks);
	}

	public Doors doors() {
		return Doors.of(this);
	}

	/** A place for a file of a test. */
	public Path scratch(String name) {
		return folder.at(name);
	}

	/** Of Dovecot; its key is beside it. */
	public Path certificate() {
		return dovecot.configuration().resolveSibling("chain.pem");
	}

	/** One that no certificate here belongs to. */
	public Path anotherKey() {
		return folder.write("other.pem", PemFiles.text(TestIdentity.of(ServerSetup.HOST).key()));
	}

	/** What an ended change must not leave. */
	public List<Path> leftovers() throws IOException {
		List<Path> left = new ArrayList<>();
		for (Path place : List.of(dropIn().getParent(), dovecot.configuration().getParent(), postfix.configuration())) {
			try (Stream<Path> found = Files.exists(place) ? Files.list(place) : Stream.empty()) {
				found.filter(file -> file.getFileName().toString().startsWith(".postern-")).forEach(left::add);
			}
		}
		if (Files.exists(folder.at("state/lock"))) {
			left.add(folder.at("state/lock"));
		}
		return left;
	}

	/** What the servers have written into their logs. */
	public String logs() {
		return dovecot.log() + postfix.log();
	}

	/** Waits until both ports of the change are as they should be; a server needs a moment. */
	public boolean follows(boolean open) {
		Instant end = Instant.now().plus(PATIENCE);
		while (greets(IMAP) != open || greets(SMTP) != open) {
			if (Instant.now().isAfter(end)) {
				return false;
			}
		}
		return greets(143) && greets(110) && greets(587) && greets(2525);
	}

	@Override
	public void close() {
		postfix.close();
		dovecot.close();
		folder.close();
	}
}
