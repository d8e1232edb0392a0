package org.postern.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.plugins.Candidate;
import org.postern.plugins.Plugin;
import org.postern.plugins.Provides;
import org.postern.plugins.Publisher;
import org.postern.plugins.Signature;

/** Plug-ins for people and for programs. */
final class PluginText {

	private static final String UNSIGNED = "unsigned";

	private PluginText() {
	}

	static List<String> lines(List<Plugin> plugins) {
		Table table = new Table();
		plugins.forEach(plugin -> table.row(plugin.name(), plugin.version(), plugin.state().label(),
				plugin.publisher().map(Publisher::subject).orElse(UNSIGNED), Provides.describe(plugin.provides())));
		return table.lines();
	}

	/** What would be installed, by whom, and what stands against it. */
	static List<String> offered(List<Candidate> candidates) {
		List<String> lines = new ArrayList<>();
		for (Candidate candidate : candidates) {
			lines.add(candidate.label() + " (" + candidate.name() + " " + candidate.version()
					+ candidate.replaces().map(old -> ", in place of " + old).orElse("") + ")");
			if (!candidate.provides().isEmpty()) {
				lines.add("  brings     " + Provides.describe(candidate.provides()));
			}
			lines.addAll(signed(candidate));
			lines.addAll(FindingText.lines(candidate.findings(), "  "));
		}
		return lines;
	}

	private static List<String> signed(Candidate candidate) {
		return switch (candidate.signature()) {
			case Signature.Valid valid -> lines(valid.publisher());
			case Signature.None none -> List.of("  signed by  nobody");
			case Signature.Broken broken -> List.of("  signed by  unknown: " + broken.reason());
		};
	}

	static List<String> lines(Publisher publisher) {
		return List.of("  signed by  " + publisher.subject(), "  SHA-256    " + publisher.fingerprint(),
				"  valid      " + day(publisher.validFrom()) + " to " + day(publisher.validUntil())
						+ validNow(publisher, Instant.now()));
	}

	private static String validNow(Publisher publisher, Instant now) {
		return publisher.isValidAt(now) ? "" : now.isBefore(publisher.validFrom()) ? ", not yet" : ", expired";
	}

	private static String day(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
	}

	static Map<String, Object> json(Plugin plugin) {
		return Json.object("name", plugin.name(), "version", plugin.version(), "label", plugin.label(), "file", plugin.file(),
				"state", plugin.state().label(), "publisher", plugin.publisher().map(PluginText::json), "origin", plugin.origin(),
				"provides",
				plugin.provides().stream().map(Provides::toString).toList(), "findings",
				JsonModel.all(plugin.findings(), JsonModel::finding));
	}

	static Map<String, Object> json(Candidate candidate) {
		Optional<Publisher> publisher = candidate.signature().by();
		return Json.object("name", candidate.name(), "version", candidate.version(), "label", candidate.label(), "replaces",
				candidate.replaces(), "publisher", publisher.map(PluginText::json), "trusted", candidate.trusted(), "provides",
				candidate.provides().stream().map(Provides::toString).toList(), "findings",
				JsonModel.all(candidate.findings(), JsonModel::finding));
	}

	static Map<String, Object> json(Publisher publisher) {
		return Json.object("subject", publisher.subject(), "sha256", publisher.fingerprint(), "validFrom",
				publisher.validFrom(), "validUntil", publisher.validUntil());
	}
}
