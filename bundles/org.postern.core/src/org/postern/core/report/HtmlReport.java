package org.postern.core.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

import org.postern.api.check.Stage;
import org.postern.api.check.StepStatus;
import org.postern.core.fleet.FleetRecord;
import org.postern.core.fleet.FleetSummary;

/** A page that needs nothing but itself: what it came to, two charts, and a table that can be filtered. */
final class HtmlReport implements FleetReport {

	private static final String LEGEND = String.join(" ", Stream.of(Stage.RESOLVE, Stage.CONNECT, Stage.GREETING,
			Stage.TLS, Stage.CERTIFICATE).map(HtmlReport::key).toList()) + " <span><i></i> other</span>";

	private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

	private final Writer out;
	private final Spool rows = new Spool();
	private final Distribution handshakes = Distribution.ofHandshakes();
	private final Distribution expiries = Distribution.ofExpiries();
	private final Instant now = Instant.now();
	private Instant began = now;
	private long longest = 1;

	HtmlReport(Writer out) throws IOException {
		this.out = out;
	}

	@Override
	public void add(FleetRecord result) throws IOException {
		handshakes.addHandshake(result);
		expiries.addExpiry(result, now);
		began = result.started().isBefore(began) ? result.started() : began;
		longest = Math.max(longest, result.elapsed().toMillis());
		row(rows.writer(), result);
	}

	private static void row(Writer to, FleetRecord result) throws IOException {
		String status = result.status().name().toLowerCase(Locale.ROOT);
		to.write("<tr class=\"" + status + "\"><td><span class=\"state\">" + mark(result.status()) + " "
				+ result.status().label() + "</span></td><td>" + Markup.escape(result.host()) + "</td><td class=\"n\">"
				+ result.port() + "</td><td>" + Markup.escape(result.protocol()) + ", " + result.security().label()
				+ "</td><td class=\"n\">" + result.elapsed().toMillis() + "</td><td>");
		bars(to, result);
		to.write("</td><td>" + result.session().map(session -> Markup.escape(session.version())).orElse("")
				+ "</td><td>" + result.certificate().map(shown -> shown.notAfter().toString().substring(0, 10)).orElse("")
				+ "</td><td>");
		for (FleetRecord.Found found : result.findings()) {
			to.write("<p class=\"" + found.severity().key() + "\"><b>" + found.severity().key() + "</b> "
					+ Markup.escape(found.summary()) + " <code>" + Markup.escape(found.id()) + "</code> <span>"
					+ Markup.escape(found.remedy()) + "</span></p>");
		}
		to.write("</td></tr>\n");
	}

	/** A step's bar is as wide as its time; what a millisecond is wide is known at the end. */
	private static void bars(Writer to, FleetRecord result) throws IOException {
		to.write("<span class=\"bars\" role=\"img\" aria-label=\"" + Markup.escape(times(result)) + "\">");
		for (FleetRecord.Timed step : result.steps()) {
			double millis = step.elapsed().toNanos() / 1e6;
			if (step.status() != StepStatus.UNKNOWN && millis > 0) {
				to.write(String.format(Locale.ROOT, "<i class=\"%s\" style=\"--ms:%.1f\" title=\"%s %.1f ms\"></i>",
						step.stage().name().toLowerCase(Locale.ROOT), millis, Markup.escape(step.stage().label()), millis));
			}
		}
		to.write("</span>");
	}

	private static String key(Stage stage) {
		return "<span><i class=\"" + stage.name().toLowerCase(Locale.ROOT) + "\"></i> " + stage.label() + "</span>";
	}

	private static String times(FleetRecord result) {
		return String.join(", ", result.steps().stream().filter(step -> step.status() != StepStatus.UNKNOWN)
				.map(step -> step.stage().label() + " " + step.elapsed().toMillis() + " ms").toList());
	}

	private static String mark(StepStatus status) {
		return switch (status) {
			case PASSED -> "✓";
			case WARNED -> "!";
			case FAILED -> "✗";
			case UNKNOWN -> "?";
		};
	}

	@Override
	public void end(FleetSummary summary) throws IOException {
		out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
				+ "content=\"width=device-width\">\n<title>Postern: mail access report</title>\n<style>\n");
		out.write(resource("report.css"));
		out.write(String.format(Locale.ROOT, ":root { --px: %.5fpx; }%n</style>%n</head>%n<body>%n", 220.0 / longest));
		summary(summary);
		out.write("<div class=\"charts\">\n" + new BarChart("Time of the TLS handshake, ms", handshakes).svg()
				+ new BarChart("Certificates that expire within", expiries).svg() + "</div>\n");
		out.write("<p class=\"filter\"><label>Filter <input id=\"filter\" type=\"search\" placeholder=\"host, port, finding\">"
				+ "</label> <label><input id=\"troubled\" type=\"checkbox\"> only failures and warnings</label> "
				+ "<output id=\"shown\"></output> <span class=\"legend\">Steps: " + LEGEND + "</span></p>\n<table>\n<thead><tr><th>State</th><th>Host</th><th>Port</th>"
				+ "<th>Spoken</th><th>ms</th><th>Steps</th><th>TLS</th><th>Valid until</th><th>Findings</th></tr></thead>\n"
				+ "<tbody>\n");
		rows.unwind(out);
		out.write("</tbody>\n</table>\n<script>\n" + resource("report.js") + "</script>\n</body>\n</html>\n");
	}

	private void summary(FleetSummary summary) throws IOException {
		out.write(String.format(Locale.ROOT, "<h1>Mail access report</h1>%n<p class=\"when\">%s UTC, in %.1f s</p>%n"
				+ "<ul class=\"summary\">%n", WHEN.format(began), summary.elapsed().toMillis() / 1000.0));
		tile("total", summary.tested(), "endpoints");
		tile("passed", summary.count(StepStatus.PASSED), "✓ passed");
		tile("warned", summary.count(StepStatus.WARNED), "! with warnings");
		tile("failed", summary.count(StepStatus.FAILED), "✗ failed");
		out.write("</ul>\n");
	}

	private void tile(String kind, long number, String label) throws IOException {
		out.write("<li class=\"" + kind + "\"><b>" + number + "</b> " + label + "</li>\n");
	}

	private static String resource(String name) {
		try (Reader reader = new InputStreamReader(HtmlReport.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
			StringWriter text = new StringWriter();
			reader.transferTo(text);
			return text.toString();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
