package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.postern.api.check.Depth;
import org.postern.api.backend.BackendInfo;
import org.postern.api.check.Gate;
import org.postern.api.check.Step;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.progress.CancelSource;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.Rulebook;
import org.postern.api.rule.TestRule;
import org.postern.api.secret.Secret;
import org.postern.core.internal.net.PortProbe.Answer;
import org.postern.core.internal.rule.CoreRules;
import org.postern.core.internal.tls.Managers;
import org.postern.core.provider.Providers;
import org.postern.core.test.Login;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;
import org.postern.core.test.WayToServer;
import org.postern.net.dns.Resolution;
import org.postern.net.dns.rule.NameRules;

/** A connection test over fakes: names, ports, protocols and a mailbox. */
final class TestBench implements Providers {

	static final String HOST = "mail.example.test";
	static final Endpoint IMAP = endpoint("imap", 143);
	static final Endpoint POP3 = endpoint("pop3", 110);
	static final Endpoint SMTP = endpoint("smtp", 587);
	static final Endpoint FALLBACK = endpoint("smtp", 2525);

	final Map<String, Resolution> names = new HashMap<>();
	final Set<Integer> openPorts = new HashSet<>();
	/** Address and port: {@code 192.0.2.9:25}. */
	final Set<String> openPlaces = new HashSet<>();
	Optional<String> control = Optional.empty();
	Depth depth = Depth.STANDARD;
	Optional<WayToServer> server = Optional.empty();
	final Map<String, FakeProtocol> protocols = new HashMap<>();
	final FakeMail mail = new FakeMail();
	final FakeLogins logins = new FakeLogins();
	final CancelSource cancel = new CancelSource();
	Duration delivery = Duration.ofSeconds(20);

	TestBench() {
		addresses("192.0.2.1");
		List.of("imap", "pop3", "smtp").forEach(id -> protocols.put(id, new FakeProtocol(id)));
	}

	static Endpoint endpoint(String protocol, int port) {
		return new Endpoint(protocol, HOST, port, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.ACCESS);
	}

	void addresses(String... literals) {
		List<InetAddress> found = new ArrayList<>();
		for (String literal : literals) {
			try {
				found.add(InetAddress.getByName(literal));
			} catch (UnknownHostException e) {
				throw new IllegalArgumentException(literal, e);
			}
		}
		names.put(HOST, new Resolution.Addresses(found));
	}

	TestReport test(boolean roundTrip, Endpoint... endpoints) throws InterruptedException {
		return test(roundTrip, TestListener.none(), endpoints);
	}

	TestReport test(boolean roundTrip, TestListener listener, Endpoint... endpoints) throws InterruptedException {
		Login login = new Login(MailAddress.parse("anna@example.test"), "anna", Secret.of("secret"));
		TestRequest request = new TestRequest(List.of(endpoints), Optional.empty(), Optional.of(login), roundTrip,
				List.of(), TestOptions.standard().withControl(control).withDepth(depth).withServer(server), cancel);
		return new EndpointTester(new TestTools(this, mail, logins, (host, ignored) -> names.get(host),
				(address, port, timeout, ignored) -> openPorts.contains(port)
						|| openPlaces.contains(address.getHostAddress() + ":" + port) ? new Answer.Open()
								: new Answer.Silent("timed out"),
				delivery, new Managers(), Gate.open())).test(request, listener);
	}

	/** Steps in words: {@code connect 192.0.2.1:25 failed}. */
	static List<String> words(List<Step> steps) {
		return steps.stream().map(step -> step.stage().label() + " " + step.subject() + " " + step.status().label()
				+ step.because().map(blame -> " because of " + blame.label()).orElse("")).toList();
	}

	@Override
	public List<MailProtocol> protocols() {
		return List.copyOf(protocols.values());
	}

	@Override
	public Optional<MailProtocol> protocol(String id) {
		return Optional.ofNullable(protocols.get(id));
	}

	@Override
	public List<BackendInfo> backends() {
		return List.of();
	}

	@Override
	public List<ChannelInfo> channels() {
		return List.of();
	}

	@Override
	public Rulebook rulebook() {
		return Rulebook.of(Stream.of(new NameRules().all(), new CoreRules().rules())
				.<TestRule<?>>flatMap(List::stream).toList());
	}
}
