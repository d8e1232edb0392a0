package org.postern.core.internal.probe;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import javax.net.ssl.X509TrustManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Fact;
import org.postern.core.internal.net.Names;
import org.postern.core.internal.net.SideBySide;
import org.postern.core.internal.tls.Managers;
import org.postern.core.internal.tls.ServerTrust;
import org.postern.core.provider.Providers;
import org.postern.core.test.DomainReport;
import org.postern.core.test.DomainRequest;
import org.postern.core.test.DomainTester;
import org.postern.core.test.TestOptions;
import org.postern.net.dns.examination.DomainExamination;
import org.postern.net.dns.examination.Section;
import org.postern.net.dns.mtasts.PolicyFetcher;

/** Asks for all kinds of records of a domain at the same time. */
@Component
public final class DomainProbe implements DomainTester {

	private final Providers providers;
	private final Fetchers fetchers;

	/** Makes what fetches policies. */
	interface Fetchers {
		PolicyFetcher of(X509TrustManager trust, TestOptions options);
	}

	@Activate
	public DomainProbe(@Reference Providers providers) {
		this(providers, (trust, options) -> new PolicyFetcher(trust, options.timeout()));
	}

	DomainProbe(Providers providers, Fetchers fetchers) {
		this.providers = providers;
		this.fetchers = fetchers;
	}

	/** A section, and how it was judged. */
	private record Judged(Step step, List<Fact> facts) {
	}

	/** Looks at a part of the records. */
	private interface Look {
		Section section() throws InterruptedException;
	}

	@Override
	public DomainReport test(DomainRequest request) throws InterruptedException {
		CancelSource stop = new CancelSource();
		try (Cancellation.Registration linked = request.cancellation().onCancel(stop::cancel)) {
			X509TrustManager trust = new ServerTrust(request.authorities(), new Managers());
			DomainExamination examination = new DomainExamination(Names.servers(request.options().resolver()),
					fetchers.of(trust, request.options()), request.domain(), stop);
			List<Callable<Judged>> looks = List.of(() -> judged(request, examination::exchangers),
					() -> judged(request, examination::services), () -> judged(request, examination::promises));
			List<Judged> found = SideBySide.run(looks, stop);
			List<Fact> facts = found.stream().flatMap(judged -> judged.facts().stream()).toList();
			return new DomainReport(request.domain(), found.stream().map(Judged::step).toList(),
					new DomainEndpoints(facts).all());
		}
	}

	private Judged judged(DomainRequest request, Look look) throws InterruptedException {
		Stopwatch watch = new Stopwatch();
		Section section = look.section();
		Endpoint exchange = DomainEndpoints.exchange(request.domain());
		Circumstances at = new Circumstances(exchange, request.policy(), Instant.now());
		List<Finding> findings = new ArrayList<>();
		section.facts().forEach(fact -> findings.addAll(providers.rulebook().judge(fact, at)));
		return new Judged(Step.done(Stage.RESOLVE, section.subject(), watch.elapsed(), section.lines(),
				findings.stream().map(finding -> finding.at(request.domain())).toList()), section.facts());
	}
}
