package org.postern.cli;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.finding.Finding;
import org.postern.api.model.Domain;
import org.postern.api.model.MailAddress;
import org.postern.api.progress.Cancellation;
import org.postern.core.profile.ProfileService;
import org.postern.core.simulate.ClientSimulator;
import org.postern.core.simulate.MailProgram;
import org.postern.core.simulate.Simulation;
import org.postern.core.simulate.SimulationRequest;
import org.postern.core.site.Site;
import org.postern.core.test.TestPlanner;
import org.postern.core.test.TestRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "simulate", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Show what mail programs would set up for an address.", description = {
		"Does what Thunderbird, Outlook and Apple Mail do when a user types ADDRESS:",
		"where they look for settings, in their order, and what they end up with. An",
		"address of the site is compared with its policy." },
		footerHeading = "%nExamples:%n", footer = { "  postern simulate anna@example.org",
				"  postern simulate anna@example.org --client thunderbird --test",
				"  postern simulate anna@example.org --json | jq '.programs[].findings[].id'" })
final class SimulateCommand implements Callable<Integer> {

	private static final double USUAL_TIMEOUT = 10;

	private final Shell shell;
	private final Output output;
	private final SiteSource sites;
	private final ProfileService profiles;
	private final TestPlanner planner;
	private final ClientSimulator simulator;
	private final Cancellation cancellation;

	@Parameters(paramLabel = "ADDRESS", description = "What the user types.")
	private String typed;

	@Option(names = "--client", split = ",", paramLabel = "C", description = "thunderbird, outlook, apple; all of them "
			+ "if none is named.")
	private List<String> clients = List.of();

	@Option(names = "--test", description = "Test the servers that they end up with.")
	private boolean test;

	@Option(names = "--timeout", paramLabel = "SECONDS", description = "How long each wait may take (default: 10).")
	private double timeout = USUAL_TIMEOUT;

	@Mixin
	private final AuthorityOption authorities = new AuthorityOption();

	@Mixin
	private final FailOn failOn = new FailOn();

	SimulateCommand(Shell shell, Output output, SiteSource sites, ProfileService profiles, TestPlanner planner,
			ClientSimulator simulator, Cancellation cancellation) {
		this.shell = shell;
		this.output = output;
		this.sites = sites;
		this.profiles = profiles;
		this.planner = planner;
		this.simulator = simulator;
		this.cancellation = cancellation;
	}

	@Override
	public Integer call() throws Exception {
		MailAddress address = CommandException.typed(() -> MailAddress.parse(typed));
		List<Simulation> simulations = simulator.simulate(request(address), (program, attempt) -> output
				.message(program.label() + ": " + attempt.method().label() + " " + attempt.target() + ": "
						+ attempt.outcome().describe()));
		simulations.forEach(simulation -> SimulationText.lines(simulation).forEach(output::line));
		List<Finding> findings = simulations.stream().flatMap(each -> each.findings().stream()).toList();
		return output.answer("simulate", failOn.exitCode(findings), Json.object("address", address.toString(),
				"programs", JsonModel.all(simulations, SimulationJson::simulation)));
	}

	private SimulationRequest request(MailAddress address) throws Exception {
		Site site = sites.load();
		Optional<Domain> domain = site.domain(address.domain());
		SimulationRequest bare = new SimulationRequest(address, programs(), Optional.empty(), Optional.empty(),
				authorities.read(shell), test, patience(), cancellation);
		return domain.isPresent() ? known(bare, site, domain.get()) : bare;
	}

	private SimulationRequest known(SimulationRequest bare, Site site, Domain domain) throws Exception {
		TestRequest planned = planner.request(site, domain.server(), List.of(), Optional.empty(), false, cancellation);
		List<X509Certificate> trusted = new ArrayList<>(bare.authorities());
		trusted.addAll(planned.authorities());
		return new SimulationRequest(bare.address(), bare.programs(),
				Optional.of(profiles.derive(site, domain, Optional.of(bare.address()))), planned.policy(), trusted, test,
				bare.timeout(), cancellation);
	}

	private List<MailProgram> programs() throws CommandException {
		List<MailProgram> chosen = new ArrayList<>();
		for (String client : clients) {
			chosen.add(MailProgram.ofId(client).orElseThrow(() -> CommandException.usage("There is no client '" + client
					+ "'", "Clients are: thunderbird, outlook, apple.")));
		}
		return chosen.isEmpty() ? Arrays.asList(MailProgram.values()) : chosen;
	}

	private Duration patience() throws CommandException {
		Duration stated = Duration.ofMillis(Math.round(timeout * 1000));
		if (stated.isZero() || stated.isNegative()) {
			throw CommandException.usage("A timeout of " + timeout + " s leaves no time", "State more than 0.");
		}
		return stated;
	}
}
