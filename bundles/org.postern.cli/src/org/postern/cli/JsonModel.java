package org.postern.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.postern.api.backend.PlannedChange;
import org.postern.api.backend.RetentionReport.MailboxRetention;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Listener;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.core.change.ListenerProof;
import org.postern.core.drift.ListenerStatus;
import org.postern.core.journal.JournalEntry;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestReport;

/** The model as JSON. What is named here is promised to programs: add to it, and never rename. */
final class JsonModel {

	private JsonModel() {
	}

	static <T> List<Map<String, Object>> all(Collection<T> values, Function<T, Map<String, Object>> write) {
		return values.stream().map(write).toList();
	}

	static Map<String, Object> finding(Finding finding) {
		return Json.object("id", finding.id(), "severity", finding.severity().key(), "place", finding.place(),
				"summary", finding.summary(), "explanation", finding.explanation(), "remedy", finding.remedy(),
				"evidence", finding.evidence(), "reference", finding.reference().map(JsonModel::reference));
	}

	static Map<String, Object> rule(RuleInfo rule) {
		return Json.object("id", rule.id(), "severity", rule.severity().key(), "summary", rule.summary(), "explanation",
				rule.explanation(), "remedy", rule.remedy(), "reference", reference(rule.reference()));
	}

	private static Map<String, Object> reference(Reference reference) {
		return Json.object("title", reference.title(), "uri", reference.uri());
	}

	static Map<String, Object> listener(Listener listener) {
		return Json.object("protocol", listener.protocol(), "port", listener.port(), "bind", listener.bind(),
				"security", listener.security().key(), "login", listener.authentication().key(), "role",
				listener.role().key(), "standsInFor", listener.standsInFor().stream().boxed().findFirst(), "open",
				listener.enabled());
	}

	static Map<String, Object> endpoint(Endpoint endpoint) {
		return Json.object("protocol", endpoint.protocol(), "host", endpoint.host(), "port", endpoint.port(),
				"security", endpoint.security().key(), "login", endpoint.authentication().key(), "role",
				endpoint.role().key());
	}

	static Map<String, Object> change(PlannedChange change) {
		return switch (change) {
			case PlannedChange.FileChange file -> Json.object("kind", "file", "summary", file.summary(), "path",
					file.path(), "before", file.before(), "after", file.after());
			case PlannedChange.Action action -> Json.object("kind", "action", "summary", action.summary(), "command",
					action.command());
		};
	}

	static Map<String, Object> proof(ListenerProof proof) {
		return Json.object("listener", listener(proof.listener()), "livePort", proof.livePort(), "proven",
				proof.isProven(), "observed", proof.observed(), "millis", proof.elapsed(), "finding",
				proof.finding().map(JsonModel::finding));
	}

	static Map<String, Object> status(ListenerStatus status) {
		return Json.object("listener", listener(status.listener()), "livePort", status.livePort(), "state",
				status.state().label(), "observed", status.observed());
	}

	static Map<String, Object> step(Step step) {
		return Json.object("stage", word(step.stage()), "subject", step.subject(), "status",
				step.status().name().toLowerCase(Locale.ROOT), "millis", step.elapsed(), "facts",
				step.facts(), "because", step.because().map(JsonModel::word), "findings",
				all(step.findings(), JsonModel::finding));
	}

	private static String word(Stage stage) {
		return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Map<String, Object> report(TestReport report) {
		return Json.object("started", report.started(), "millis", report.elapsed(), "passed",
				report.failure().isEmpty(), "endpoints", all(report.endpoints(), JsonModel::endpointReport),
				"roundTrip", all(report.roundTrip(), JsonModel::step), "domain",
				all(report.domain(), JsonModel::step));
	}

	private static Map<String, Object> endpointReport(EndpointReport report) {
		return Json.object("endpoint", endpoint(report.endpoint()), "status",
				report.status().name().toLowerCase(Locale.ROOT), "steps",
				all(report.steps(), JsonModel::step), "transcript", report.transcript());
	}

	static Map<String, Object> mailbox(MailboxRetention mailbox) {
		return Json.object("mailbox", mailbox.mailbox(), "released", mailbox.released(), "expired",
				mailbox.expired(), "bytes", mailbox.bytes(), "oldest", mailbox.oldest(), "stillHeld",
				mailbox.stillHeld());
	}

	static Map<String, Object> entry(JournalEntry entry) {
		Optional<String> revision = entry.revision();
		return Json.object("at", entry.at(), "who", entry.who(), "server", entry.server(), "action", entry.action(),
				"result", entry.result(), "revision", revision, "details", entry.details());
	}
}
