package org.postern.cli;

import java.util.Locale;
import java.util.Map;

import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.Attempt;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.Outcome;
import org.postern.core.simulate.Simulation;

/** What mail programs did, as JSON. As in {@link JsonModel}, what is named here is promised. */
final class SimulationJson {

	private SimulationJson() {
	}

	static Map<String, Object> simulation(Simulation simulation) {
		return Json.object("program", simulation.ending().program().id(), "attempts",
				JsonModel.all(simulation.ending().attempts(), SimulationJson::attempt), "settings",
				simulation.ending().settings().map(SimulationJson::settings), "test",
				simulation.test().map(JsonModel::report), "findings",
				JsonModel.all(simulation.findings(), JsonModel::finding));
	}

	private static Map<String, Object> attempt(Attempt attempt) {
		return Json.object("method", attempt.method().name().toLowerCase(Locale.ROOT).replace('_', '-'),
				"target", attempt.target(), "outcome", word(attempt.outcome()), "detail", attempt.outcome().describe());
	}

	private static String word(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Found found -> "found";
			case Outcome.LedOn led -> "led-on";
			case Outcome.NotThere none -> "not-there";
			case Outcome.TlsProblem tls -> "tls-problem";
			case Outcome.Unusable there -> "unusable";
			case Outcome.NoReply silent -> "no-reply";
			case Outcome.Malformed malformed -> "malformed";
			case Outcome.NotAsked left -> "not-asked";
		};
	}

	private static Map<String, Object> settings(AccountSettings settings) {
		return Json.object("method", settings.method().name().toLowerCase(Locale.ROOT).replace('_', '-'),
				"from", settings.from(), "plainHttp", settings.plain(), "incoming",
				settings.incoming().map(SimulationJson::server), "outgoing",
				settings.outgoing().map(SimulationJson::server));
	}

	private static Map<String, Object> server(ClientServer server) {
		return Json.object("endpoint", JsonModel.endpoint(server.endpoint()), "users", server.users(), "said",
				server.said());
	}
}
