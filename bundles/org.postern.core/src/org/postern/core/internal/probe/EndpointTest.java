package org.postern.core.internal.probe;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.Fact;
import org.postern.core.internal.net.Names;
import org.postern.core.internal.net.SideBySide;
import org.postern.core.test.EndpointReport;
import org.postern.net.dns.Resolution;
import org.postern.net.dns.examination.Section;

/** Tests one endpoint: its name, each of its addresses as its protocol does, then the login. */
final class EndpointTest {

	private final TestContext context;
	private final Endpoint endpoint;
	private final List<Step> steps = new ArrayList<>();
	private final List<String> transcript = new ArrayList<>();
	private final List<Fact> seen = new ArrayList<>();
	private Optional<InetAddress> usable = Optional.empty();
	private Optional<HostRecords> records = Optional.empty();

	EndpointTest(TestContext context, Endpoint endpoint) {
		this.context = context;
		this.endpoint = endpoint;
	}

	EndpointOutcome run() throws InterruptedException {
		resolve();
		Optional<StageReport> login = new LoginStage(context, endpoint).run(usable, blame());
		login.ifPresent(this::add);
		if (login.isPresent() && usable.isPresent()) {
			new SessionStage(context, endpoint).run(usable.get(), blame()).ifPresent(this::add);
		}
		EndpointReport report = new EndpointReport(endpoint, steps, transcript, seen);
		context.listener().finished(report);
		return new EndpointOutcome(report, usable.filter(address -> blame().isEmpty()), blame());
	}

	private Optional<Stage> blame() {
		return steps.stream().filter(Step::isFailed).map(Step::stage).findFirst()
				.or(() -> usable.isPresent() ? Optional.empty()
						: steps.stream().flatMap(step -> step.because().stream()).findFirst());
	}

	private void resolve() throws InterruptedException {
		context.listener().started(endpoint, Stage.RESOLVE, endpoint.host());
		Stopwatch watch = new Stopwatch();
		Resolution resolution = context.tools().names().resolve(endpoint.host(), context.stop());
		List<Finding> findings = new ArrayList<>(context.judge(endpoint, resolution));
		if (resolution instanceof Resolution.Addresses found) {
			List<String> lines = new ArrayList<>(Names.facts(found));
			records = HostRecords.areWanted(context, endpoint, found) ? Optional.of(new HostRecords(context, endpoint))
					: Optional.empty();
			if (records.isPresent()) {
				Section section = records.get().names(found);
				lines.addAll(section.lines());
				findings.addAll(records.get().judge(section.facts()));
				seen.addAll(section.facts());
			}
			finish(Step.done(Stage.RESOLVE, endpoint.host(), watch.elapsed(), lines, findings));
			check(found.addresses());
		} else {
			finish(Step.done(Stage.RESOLVE, endpoint.host(), watch.elapsed(), List.of(),
					AddressFindings.unresolved(endpoint, resolution, findings)));
			finish(Step.unknown(Stage.CONNECT, EndpointOutcome.place(endpoint), Stage.RESOLVE));
		}
	}

	private void check(List<InetAddress> addresses) throws InterruptedException {
		Optional<MailProtocol> protocol = context.tools().providers().protocol(endpoint.protocol());
		if (protocol.isEmpty()) {
			finish(Step.done(Stage.CONNECT, EndpointOutcome.place(endpoint), new Stopwatch().elapsed(), List.of(),
					List.of(AddressFindings.noProtocol(endpoint))));
			return;
		}
		List<Callable<CheckReport>> checks = new ArrayList<>();
		for (InetAddress address : addresses) {
			checks.add(() -> protocol.get().check(context.check(endpoint, address),
					new EndpointListener(context.listener(), endpoint)));
		}
		judge(addresses, SideBySide.run(checks, context.stop()));
	}

	private void judge(List<InetAddress> addresses, List<CheckReport> reports) throws InterruptedException {
		for (int i = 0; i < addresses.size(); i++) {
			transcript.addAll(reports.get(i).transcript());
			seen.addAll(reports.get(i).seen());
			if (usable.isEmpty() && reports.get(i).isWhole()) {
				usable = Optional.of(addresses.get(i));
			}
		}
		AddressJudge judge = new AddressJudge(context, endpoint, addresses);
		for (CheckReport report : reports) {
			steps.addAll(usable.isPresent() ? judge.besideAnother(report.steps()) : judge.alone(report.steps()));
		}
		if (records.isPresent()) {
			finish(records.get().dane(addresses, reports));
		}
	}

	private void add(StageReport stage) {
		transcript.addAll(stage.lines());
		seen.addAll(stage.seen());
		finish(stage.step());
	}

	private void finish(Step step) {
		steps.add(step);
		context.listener().finished(endpoint, step);
	}
}
