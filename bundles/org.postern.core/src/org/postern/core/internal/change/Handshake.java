package org.postern.core.internal.change;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.X509TrustManager;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckReport;
import org.postern.api.check.CheckRequest;
import org.postern.api.check.Depth;
import org.postern.api.check.Gate;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.Security;
import org.postern.api.progress.Cancellation;
import org.postern.api.protocol.MailProtocol;
import org.postern.core.change.ListenerProof;
import org.postern.core.internal.net.Names;
import org.postern.core.internal.net.PortProbe;
import org.postern.core.internal.net.PortProbe.Answer;
import org.postern.core.internal.net.SocketProbe;
import org.postern.core.provider.Providers;
import org.postern.net.dns.Resolution;

/** Proves one listener after the other of a server; safe for several threads. */
final class Handshake {

	/** They may be excused, where they were so before; then nothing else must be hidden by them. */
	private static final Comparator<Finding> CERTIFICATES_LAST = Comparator.comparing(Baseline::isOfCertificate);

	private static final Duration TIMEOUT = Duration.ofSeconds(5);
	private static final Duration CLOSED_TIMEOUT = Duration.ofSeconds(2);

	private final MailServer server;
	private final Providers providers;
	private final Names names;
	private final X509TrustManager trust;
	private final Cancellation cancellation;
	private final ProofFindings findings;
	private final PortProbe probe = new SocketProbe();

	Handshake(MailServer server, Providers providers, Names names, X509TrustManager trust, Cancellation cancellation) {
		this.server = server;
		this.providers = providers;
		this.names = names;
		this.trust = trust;
		this.cancellation = cancellation;
		findings = new ProofFindings(server, providers::protocolLabel);
	}

	ListenerProof with(Listener listener) throws InterruptedException {
		long begun = System.nanoTime();
		Seen seen = look(listener);
		return new ListenerProof(listener, server.livePort(listener.port()), seen.finding(), seen.observed(),
				Duration.ofNanos(System.nanoTime() - begun));
	}

	/** What was seen, and what is wrong about it. */
	private record Seen(String observed, Optional<Finding> finding) {

		static Seen wrong(String observed, Finding finding) {
			return new Seen(observed, Optional.of(finding));
		}
	}

	private Seen look(Listener listener) throws InterruptedException {
		Resolution resolution = names.resolve(host(listener), cancellation);
		return resolution instanceof Resolution.Addresses found ? look(listener, found.addresses())
				: Seen.wrong("no address", findings.noAddress(listener, Names.explain(resolution)));
	}

	/** A listener that is bound to one address answers there alone. */
	private String host(Listener listener) {
		return listener.bind().filter(bound -> !bound.matches("|0\\.0\\.0\\.0|::|\\*")).orElse(server.host());
	}

	private Seen look(Listener listener, List<InetAddress> addresses) throws InterruptedException {
		if (!listener.enabled()) {
			return closed(listener, addresses);
		}
		Optional<MailProtocol> protocol = providers.protocol(listener.protocol());
		return protocol.isPresent() ? open(listener, addresses, protocol.get())
				: Seen.wrong("not proven", findings.noProtocol(listener));
	}

	/** A closed listener's port may be open all the same, for another listener of the policy. */
	private Seen closed(Listener listener, List<InetAddress> addresses) throws InterruptedException {
		Optional<Listener> other = server.policy().enabled().stream().filter(listener::collidesWith).findFirst();
		if (other.isPresent()) {
			return new Seen("closed; the port is " + providers.protocolLabel(other.get().protocol()) + "'s", Optional.empty());
		}
		Answer last = new Answer.Refused();
		for (InetAddress address : addresses) {
			last = probe.connect(address, server.livePort(listener.port()), CLOSED_TIMEOUT, cancellation);
			if (last instanceof Answer.Open) {
				return Seen.wrong("open", findings.open(listener, "Connected to " + address.getHostAddress()));
			}
		}
		return new Seen(last.describe(), Optional.empty());
	}

	/** The first address that answers is the one that counts; whether all do is for the connection test. */
	private Seen open(Listener listener, List<InetAddress> addresses, MailProtocol protocol)
			throws InterruptedException {
		List<String> silent = new ArrayList<>();
		for (InetAddress address : addresses) {
			CheckReport report = protocol.check(new CheckRequest(server.endpoint(listener), address,
					Optional.of(server.policy()), Depth.STANDARD, providers.rulebook(), TIMEOUT, trust, Gate.open(), cancellation), CheckListener.none());
			Optional<Step> failure = report.failure();
			if (failure.isEmpty() || failure.get().stage() != Stage.CONNECT) {
				return judge(listener, report);
			}
			failure.get().findings().forEach(finding -> silent.add(address.getHostAddress() + ": " + finding.summary()));
		}
		return Seen.wrong("no connection", findings.closed(listener, String.join("; ", silent)));
	}

	private static Seen judge(Listener listener, CheckReport report) {
		return report.findings().stream().filter(Handshake::contradicts).min(CERTIFICATES_LAST)
				.map(wrong -> Seen.wrong(observed(report, wrong), wrong.at(listener.id().toString())))
				.orElseGet(() -> new Seen(secured(listener, report), Optional.empty()));
	}

	/** Errors, a server that says "later", and what is otherwise protected than stated even though it works. */
	private static boolean contradicts(Finding finding) {
		return finding.severity() == Severity.ERROR
				|| finding.severity() == Severity.WARNING && finding.id().matches("(starttls|login)\\..*|greeting\\.later");
	}

	private static String observed(CheckReport report, Finding wrong) {
		return report.failure().map(failure -> failure.stage().label() + " failed").orElse(wrong.summary());
	}

	private static String secured(Listener listener, CheckReport report) {
		String stated = listener.security() == Security.NONE ? "cleartext" : listener.security().label();
		return report.steps().stream().filter(step -> step.stage() == Stage.TLS).flatMap(step -> step.facts().stream())
				.findFirst().map(fact -> stated + ", " + fact).orElse(stated);
	}
}
