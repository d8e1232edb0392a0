package org.postern.backend.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.Authentication;
import org.postern.api.model.Domain;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.progress.Progress;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.setting.SettingValues;
import org.postern.backend.local.accounts.LoginGuard;
import org.postern.backend.local.net.Limits;

/** A server on free ports of this computer, with two accounts, in a folder of its own. */
final class Practice implements AutoCloseable {

	static final MailAddress ANNA = MailAddress.parse("anna@example.test");
	static final MailAddress BEN = MailAddress.parse("ben@example.test");
	static final String PASSWORD = "open sesame";
	/** As the standard ones, without waiting after a wrong password. */
	static final Limits LIMITS = new Limits(1024 * 1024, 8192, 50, Duration.ofSeconds(20), Duration.ofSeconds(40),
			new LoginGuard.Patience(3, 20, Duration.ofMinutes(5), Duration.ZERO, Duration.ZERO));

	final Path folder;
	final Clock clock;
	final int offset;
	LocalBackend backend;
	PortPolicy policy;
	List<String> domains = List.of("example.test");

	Practice(Path folder) throws Exception {
		this(folder, Clock.systemUTC(), LIMITS, everyPort());
	}

	Practice(Path folder, Clock clock, Limits limits, PortPolicy policy) throws Exception {
		this(folder, clock, limits, policy, freeOffset());
		makeAccounts();
	}

	/** A server whose accounts are there already. */
	Practice(Path folder, Clock clock, Limits limits, PortPolicy policy, int offset) {
		this.folder = folder;
		this.clock = clock;
		this.policy = policy;
		this.offset = offset;
		this.backend = new LocalBackend(clock, limits);
	}

	private void makeAccounts() throws Exception {
		for (MailAddress account : List.of(ANNA, BEN)) {
			session().accounts().orElseThrow().put(account, Secret.of(PASSWORD));
		}
	}

	/** Every port of the set-up guide, as open as the guide has them. */
	static PortPolicy everyPort() {
		return PortPolicy.empty().withListeners(List.of(
				Listener.of("pop3", 110, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.ACCESS),
				Listener.of("pop3", 995, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS),
				Listener.of("imap", 143, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.ACCESS),
				Listener.of("imap", 993, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS),
				Listener.of("smtp", 25, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.RELAY),
				Listener.of("smtp", 587, Security.STARTTLS, Authentication.TLS_ONLY, Role.SUBMISSION),
				Listener.of("smtp", 465, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.SUBMISSION),
				Listener.of("smtp", 2525, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.SUBMISSION)
						.asFallbackFor(25)));
	}

	static PortPolicy only(Listener... listeners) {
		return PortPolicy.empty().withListeners(List.of(listeners));
	}

	static PortPolicy holding(PortPolicy policy, int holdDays, Term expire) {
		return policy.withSettings("pop3", policy.settings("pop3").with(Retention.HOLD, Term.ofDays(holdDays))
				.with(Retention.EXPIRE, expire));
	}

	private static int freeOffset() {
		int start = 20_000 + (int) (ProcessHandle.current().pid() % 300) * 100;
		return IntStream.iterate(start, offset -> offset < 62_000, offset -> offset + 13)
				.filter(offset -> IntStream.of(25, 110, 143, 465, 587, 993, 995, 2525).map(port -> port + offset)
						.allMatch(Practice::isFree))
				.findFirst().orElseThrow();
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		} catch (IOException e) {
			return false;
		}
	}

	MailServer server() {
		SettingValues access = new SettingValues(Map.of("data", folder.resolve("data").toString()), Map.of());
		return new MailServer("practice", "localhost", LocalBackend.ID, offset, access, policy);
	}

	ServerAccess access() {
		List<Domain> served = domains.stream()
				.map(name -> new Domain(name, "practice", "Example", UserNameRule.ADDRESS)).toList();
		return new ServerAccess(server(), served, folder, new NoSecrets());
	}

	ServerSession session() {
		return backend.open(access());
	}

	LocalFolder data() {
		return LocalFolder.of(access());
	}

	Practice start() throws Exception {
		session().control().orElseThrow().start();
		return this;
	}

	void stop() throws Exception {
		session().control().orElseThrow().stop();
	}

	/** Plans and applies another policy. */
	void apply(PortPolicy wanted) throws Exception {
		try (ServerSession session = session()) {
			session.apply(session.plan(wanted), Progress.none());
			policy = wanted;
		}
	}

	int port(int policyPort) {
		return policyPort + offset;
	}

	Dialogue connect(int policyPort) throws IOException {
		return new Dialogue(port(policyPort));
	}

	/** A POP3 session after the login. */
	Dialogue pop3(MailAddress account) throws IOException {
		return connect(110).expect("+OK").say("USER " + account).expect("+OK").say("PASS " + PASSWORD).expect("+OK");
	}

	/** An IMAP session with the inbox selected. */
	Dialogue imap(MailAddress account) throws IOException {
		Dialogue imap = connect(143).expect("* OK").say("a1 LOGIN " + account + " \"" + PASSWORD + "\"")
				.expect("a1 OK");
		imap.say("a2 SELECT INBOX").until("a2 OK");
		return imap;
	}

	/** Delivers a message from outside, and returns the answer to its end. */
	String deliver(MailAddress to, String subject) throws IOException {
		try (Dialogue smtp = connect(25).expect("220").say("EHLO there")) {
			smtp.until("250 ");
			smtp.say("MAIL FROM:<someone@example.org>").expect("250").say("RCPT TO:<" + to + ">").expect("250").say("DATA")
					.expect("354");
			return smtp.say("Subject: " + subject).say("").say("Text of " + subject).say(".").line();
		}
	}

	@Override
	public void close() {
		backend.stopAll();
	}

	private record NoSecrets() implements SecretStore {

		@Override
		public Optional<Secret> get(String key) {
			return Optional.empty();
		}

		@Override
		public void put(String key, Secret secret) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void remove(String key) {
			throw new UnsupportedOperationException();
		}
	}
}
