package org.postern.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.progress.Cancellation;
import org.postern.core.profile.ProfileService;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.ClientSimulator;
import org.postern.core.simulate.MailProgram;
import org.postern.core.simulate.Simulation;
import org.postern.core.simulate.SimulationRequest;

/** Where a profile comes from that Postern did not write: a file, or what a domain publishes for an address. */
record ProfileOrigin(Shell shell, Output output, ProfileService profiles, ClientSimulator simulator,
		Cancellation cancellation) {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/**
	 * @param text        the name of a file, or an address
	 * @param authorities whom web servers that publish for an address may have their certificates from, besides those of the
	 *                    platform
	 */
	ClientProfile read(String text, List<X509Certificate> authorities) throws Exception {
		Path file = shell.folder().resolve(text);
		if (!Files.exists(file) && text.contains("@")) {
			return published(CommandException.typed(() -> MailAddress.parse(text)), authorities);
		}
		return profiles.recognise(new ProfileFile(file).read()).profile();
	}

	/** What the mail programs would set up, each server once, in the order of the programs. */
	private ClientProfile published(MailAddress address, List<X509Certificate> authorities) throws Exception {
		SimulationRequest request = new SimulationRequest(address, Arrays.asList(MailProgram.values()), Optional.empty(),
				Optional.empty(), authorities, false, PATIENCE, cancellation);
		List<Simulation> simulations = simulator.simulate(request, (program, attempt) -> output.message(program.label() + ": "
				+ attempt.method().label() + " " + attempt.target() + ": " + attempt.outcome().describe()));
		List<AccountSettings> found = simulations.stream().flatMap(each -> each.ending().settings().stream()).toList();
		if (found.isEmpty()) {
			throw CommandException.failed("Nothing is published for " + address,
					"'postern simulate " + address + "' shows where mail programs look.");
		}
		return new ClientProfile(address.domain(), address.domain(), Optional.empty(), UserNameRule.ADDRESS,
				servers(found.stream().map(AccountSettings::incoming).toList()),
				servers(found.stream().map(AccountSettings::outgoing).toList()), Term.ofDays(0), Term.forever());
	}

	private static List<Endpoint> servers(List<Optional<ClientServer>> found) {
		return found.stream().flatMap(Optional::stream).map(ClientServer::endpoint).distinct().toList();
	}
}
