package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.check.CheckReport;
import org.postern.api.check.Depth;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.api.rule.Fact;
import org.postern.core.internal.net.Names;
import org.postern.net.dns.AddressScope;
import org.postern.net.dns.Resolution;
import org.postern.net.dns.dane.DaneMatch;
import org.postern.net.dns.dane.DaneTrial;
import org.postern.net.dns.dane.DaneVerifier;
import org.postern.net.dns.dane.TlsaRecords;
import org.postern.net.dns.examination.HostExamination;
import org.postern.net.dns.examination.Section;
import org.postern.net.fact.StartTlsMissing;
import org.postern.net.tls.PresentedChain;

/** What a thorough test asks the DNS about an endpoint's host, and what the server makes of it. */
final class HostRecords {

	private final TestContext context;
	private final Endpoint endpoint;
	private final HostExamination examination;

	HostRecords(TestContext context, Endpoint endpoint) {
		this.context = context;
		this.endpoint = endpoint;
		this.examination = new HostExamination(Names.servers(context.request().options().resolver()), endpoint, context.stop());
	}

	/**
	 * Whether there is something to ask: not for an address in place of a name, nor for names that only this computer
	 * and its network know, unless a name server was chosen that may know them.
	 */
	static boolean areWanted(TestContext context, Endpoint endpoint, Resolution.Addresses found) {
		boolean literal = found.addresses().stream().map(InetAddress::getHostAddress).anyMatch(endpoint.host()::equals)
				|| endpoint.host().contains(":");
		boolean known = context.request().options().resolver().isPresent()
				|| found.addresses().stream().anyMatch(AddressScope::isPublic);
		return context.request().options().depth() == Depth.THOROUGH && !literal && known;
	}

	Section names(Resolution.Addresses found) throws InterruptedException {
		return examination.names(found.addresses());
	}

	/** Holds what each address presented against the TLSA records of the port. */
	Step dane(List<InetAddress> addresses, List<CheckReport> reports) throws InterruptedException {
		Stopwatch watch = new Stopwatch();
		TlsaRecords published = examination.tlsa();
		List<String> lines = new ArrayList<>(published.lines());
		List<Fact> facts = new ArrayList<>(List.of(published));
		if (published.records().isFound()) {
			for (int i = 0; i < addresses.size(); i++) {
				trial(published, addresses.get(i), reports.get(i)).ifPresent(trial -> {
					facts.add(trial);
					lines.add(trial.describe());
				});
			}
		}
		return Step.done(Stage.EXAMINATION, "TLSA " + published.records().name(), watch.elapsed(), lines, judge(facts));
	}

	private Optional<DaneTrial> trial(TlsaRecords published, InetAddress address, CheckReport report) {
		Optional<DaneMatch> match = report.seen(PresentedChain.class).findFirst()
				.map(chain -> new DaneVerifier(chain.certificates(), List.of(endpoint.host()), Instant.now())
						.verify(published.records().records()));
		boolean refused = report.seen(StartTlsMissing.class).findFirst().isPresent();
		return match.isPresent() || refused ? Optional.of(new DaneTrial(published, address, match)) : Optional.empty();
	}

	List<Finding> judge(List<Fact> facts) {
		return facts.stream().flatMap(fact -> context.judge(endpoint, fact).stream()).toList();
	}
}
