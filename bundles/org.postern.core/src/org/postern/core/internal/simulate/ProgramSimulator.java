package org.postern.core.internal.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.model.Endpoint;
import org.postern.api.profile.AnnouncementReader;
import org.postern.api.profile.AnnouncementReaders;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.core.internal.net.SideBySide;
import org.postern.core.internal.tls.Managers;
import org.postern.core.internal.tls.ServerTrust;
import org.postern.core.provider.Providers;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.ClientSimulator;
import org.postern.core.simulate.Ending;
import org.postern.core.simulate.MailProgram;
import org.postern.core.simulate.Simulation;
import org.postern.core.simulate.SimulationListener;
import org.postern.core.simulate.SimulationRequest;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;
import org.postern.net.dns.NameServers;

/** Searches as each program does, side by side; then tests what they end up with, each server once. */
@Component
public final class ProgramSimulator implements ClientSimulator {

	/** The network for a request; closed when the simulation is done. */
	@FunctionalInterface
	interface Networks {
		Network open(SimulationRequest request, Cancellation stop);
	}

	private final Providers providers;
	private final ConnectionTester tester;
	private final List<AnnouncementReader> readers;
	private final Networks networks;

	@Activate
	public ProgramSimulator(@Reference(policyOption = ReferencePolicyOption.GREEDY) Providers providers,
			@Reference ConnectionTester tester,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<AnnouncementReaders> readers) {
		this(providers, tester, readers.stream().flatMap(bundle -> bundle.readers().stream()).toList(),
				(request, stop) -> new InternetNetwork(new ServerTrust(request.authorities(), new Managers()),
						NameServers::ofThisComputer, request.timeout(), stop));
	}

	ProgramSimulator(Providers providers, ConnectionTester tester, List<AnnouncementReader> readers,
			Networks networks) {
		this.providers = providers;
		this.tester = tester;
		this.readers = List.copyOf(readers);
		this.networks = networks;
	}

	@Override
	public List<Simulation> simulate(SimulationRequest request, SimulationListener listener)
			throws InterruptedException {
		CancelSource stop = new CancelSource();
		try (Cancellation.Registration linked = request.cancellation().onCancel(stop::cancel);
				Network network = networks.open(request, stop)) {
			SearchTools tools = new SearchTools(network, readers, endpoints -> tester
					.test(test(request, endpoints, stop, false), TestListener.none()).endpoints(), stop);
			return judge(request, search(request, tools, listener), stop);
		}
	}

	private static List<Ending> search(SimulationRequest request, SearchTools tools, SimulationListener listener)
			throws InterruptedException {
		List<Callable<Ending>> searches = new ArrayList<>();
		for (MailProgram program : request.programs()) {
			searches.add(() -> search(request, tools, new Trail(program, listener)));
		}
		return SideBySide.run(searches, tools.stop());
	}

	private static Ending search(SimulationRequest request, SearchTools tools, Trail trail)
			throws InterruptedException {
		Search search = switch (trail.program()) {
			case THUNDERBIRD -> new ThunderbirdSearch(tools, request.address(), trail);
			case OUTLOOK -> new OutlookSearch(tools, request.address(), trail);
			case APPLE_MAIL -> new AppleSearch(tools, request.address(), trail);
		};
		Optional<AccountSettings> settings = search.run();
		return new Ending(trail.program(), request.address(), trail.attempts(), settings, request.meant());
	}

	private List<Simulation> judge(SimulationRequest request, List<Ending> endings, CancelSource stop)
			throws InterruptedException {
		Map<List<Endpoint>, TestReport> tested = new LinkedHashMap<>();
		SimulationJudge judge = new SimulationJudge(providers.rulebook(), request.policy());
		List<Simulation> simulations = new ArrayList<>();
		for (Ending ending : endings) {
			Optional<TestReport> report = Optional.empty();
			if (request.test() && ending.settings().isPresent()) {
				report = Optional.of(test(request, endpoints(ending.settings().get()), tested, stop));
			}
			simulations.add(new Simulation(ending, report, judge.judge(ending, report)));
		}
		return simulations;
	}

	private static List<Endpoint> endpoints(AccountSettings settings) {
		return settings.servers().stream().map(ClientServer::endpoint).toList();
	}

	private TestReport test(SimulationRequest request, List<Endpoint> endpoints,
			Map<List<Endpoint>, TestReport> tested, CancelSource stop) throws InterruptedException {
		Optional<TestReport> known = Optional.ofNullable(tested.get(endpoints));
		if (known.isPresent()) {
			return known.get();
		}
		TestReport fresh = tester.test(test(request, endpoints, stop, true), TestListener.none());
		tested.put(endpoints, fresh);
		return fresh;
	}

	/** @param byPolicy whether the policy is known to who tests; a program that guesses does not know it */
	private static TestRequest test(SimulationRequest request, List<Endpoint> endpoints, Cancellation stop,
			boolean byPolicy) {
		return new TestRequest(endpoints, byPolicy ? request.policy() : Optional.empty(), Optional.empty(), false,
				request.authorities(), TestOptions.standard().withTimeout(request.timeout()), stop);
	}
}
