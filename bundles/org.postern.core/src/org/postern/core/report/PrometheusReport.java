package org.postern.core.report;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Map;

import org.postern.api.check.StepStatus;
import org.postern.api.finding.Severity;
import org.postern.core.fleet.FleetRecord;
import org.postern.core.fleet.FleetSummary;

/** Gauges in the text format of Prometheus; the lines of one name stand together, as the format demands. */
final class PrometheusReport implements FleetReport {

	private enum Gauge {
		UP("endpoint_up", "Whether a mail program can use the endpoint: 1 yes, 0 no."),
		WARNINGS("endpoint_findings", "How many findings there are from a warning up."),
		DURATION("endpoint_duration_seconds", "How long the test took."),
		STEP("step_duration_seconds", "How long a step of the test took."),
		HANDSHAKE("tls_handshake_seconds", "How long the TLS handshake took."),
		EXPIRY("certificate_not_after_seconds", "When the certificate expires, in seconds since 1970.");

		private final String name;
		private final String help;

		Gauge(String name, String help) {
			this.name = "postern_" + name;
			this.help = help;
		}
	}

	private final Writer out;
	private final Map<Gauge, StringBuilder> lines = new EnumMap<>(Gauge.class);

	PrometheusReport(Writer out) {
		this.out = out;
	}

	@Override
	public void add(FleetRecord result) {
		String labels = "host=\"" + escape(result.host()) + "\",port=\"" + result.port() + "\",protocol=\""
				+ escape(result.protocol()) + "\",security=\"" + result.security().key() + "\"";
		add(Gauge.UP, labels, result.status() == StepStatus.FAILED ? "0" : "1");
		add(Gauge.WARNINGS, labels, Long.toString(result.findings().stream()
				.filter(found -> found.severity().isAtLeast(Severity.WARNING)).count()));
		add(Gauge.DURATION, labels, Told.seconds(result.elapsed()));
		result.steps().stream().filter(step -> step.status() != StepStatus.UNKNOWN)
				.forEach(step -> add(Gauge.STEP, labels + ",stage=\"" + escape(step.stage().label()) + "\",subject=\""
						+ escape(step.subject()) + "\"", Told.seconds(step.elapsed())));
		result.session().ifPresent(session -> add(Gauge.HANDSHAKE, labels, Told.seconds(session.handshake())));
		result.certificate()
				.ifPresent(shown -> add(Gauge.EXPIRY, labels, Long.toString(shown.notAfter().getEpochSecond())));
	}

	private void add(Gauge gauge, String labels, String value) {
		lines.computeIfAbsent(gauge, first -> new StringBuilder()).append(gauge.name).append('{').append(labels)
				.append("} ").append(value).append('\n');
	}

	private static String escape(String label) {
		return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
	}

	@Override
	public void end(FleetSummary summary) throws IOException {
		for (Map.Entry<Gauge, StringBuilder> entry : lines.entrySet()) {
			Gauge gauge = entry.getKey();
			out.write("# HELP " + gauge.name + " " + gauge.help + "\n# TYPE " + gauge.name + " gauge\n");
			out.append(entry.getValue());
		}
	}
}
