package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.Attempt;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.Ending;
import org.postern.core.simulate.Simulation;
import org.postern.core.test.EndpointReport;

/** What a mail program tried, and where it ended, as a help desk would read it out. */
final class SimulationText {

	private static final String INDENT = "  ";
	private static final String UNDER_TARGET = " ".repeat(20);

	private SimulationText() {
	}

	static List<String> lines(Simulation simulation) {
		Ending ending = simulation.ending();
		List<String> lines = new ArrayList<>();
		lines.add(ending.program().label() + " with " + ending.address());
		lines.addAll(attempts(ending.attempts()));
		lines.addAll(conclusion(ending.settings()));
		simulation.test().ifPresent(report -> report.endpoints().forEach(tested -> lines.add(tested(tested))));
		lines.addAll(FindingText.lines(simulation.findings(), INDENT));
		lines.addAll(Wrap.lines("Note: " + ending.program().source(), INDENT));
		lines.add("");
		return lines;
	}

	private static List<String> attempts(List<Attempt> attempts) {
		List<String> lines = new ArrayList<>();
		int alike = 0;
		for (int i = 0; i < attempts.size(); i++) {
			Attempt attempt = attempts.get(i);
			lines.add("%s%2d. %-13s %s".formatted(INDENT, i + 1, attempt.method().label(), attempt.target()));
			alike++;
			if (i + 1 == attempts.size() || !endAlike(attempt, attempts.get(i + 1))) {
				String several = alike > 1 ? "each of these " + alike + ": " : "";
				lines.addAll(Wrap.lines(several + attempt.outcome().describe(), UNDER_TARGET));
				alike = 0;
			}
		}
		return lines;
	}

	private static boolean endAlike(Attempt one, Attempt other) {
		return one.method() == other.method() && one.outcome().equals(other.outcome());
	}

	private static List<String> conclusion(Optional<AccountSettings> settings) {
		if (settings.isEmpty()) {
			return List.of(INDENT + "=> finds nothing, and asks the user for the settings");
		}
		AccountSettings found = settings.get();
		return List.of(INDENT + "=> settings by " + found.method().label() + " from " + found.from(),
				INDENT + "   reads at " + server(found.incoming()), INDENT + "   sends at " + server(found.outgoing()));
	}

	private static String server(Optional<ClientServer> server) {
		return server.map(ClientServer::describe).orElse("no server that it could find");
	}

	private static String tested(EndpointReport report) {
		return INDENT + "   tested: " + report.endpoint().describe() + ": " + report.status().label()
				+ report.failure().map(step -> " at " + step.stage().label()).orElse("");
	}
}
