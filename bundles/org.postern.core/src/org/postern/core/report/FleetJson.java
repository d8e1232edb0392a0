package org.postern.core.report;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import org.postern.api.check.Stage;
import org.postern.api.check.StepStatus;
import org.postern.api.finding.Severity;
import org.postern.api.model.Security;
import org.postern.core.fleet.FleetRecord;
import org.postern.core.fleet.FleetRecord.Certificate;
import org.postern.core.fleet.FleetRecord.Found;
import org.postern.core.fleet.FleetRecord.Session;
import org.postern.core.fleet.FleetRecord.Timed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;

/**
 * A result as JSON and back. The schema is published as {@code docs/fleet-result.schema.json}; its version goes up when a
 * program that reads the lines would have to change.
 */
public final class FleetJson {

	/** What the key {@code schema} of every line says. */
	public static final String SCHEMA = "postern.fleet-result/1";

	/** What a line of some findings takes. */
	private static final int USUAL_LENGTH = 2048;

	/** Buffers are kept here and not with threads: each result comes on a thread of its own. */
	private final JsonFactory factory = JsonFactory.builder().recyclerPool(JsonRecyclerPools.newConcurrentDequePool()).build();

	/** One line, without its end. */
	public String write(FleetRecord result) throws IOException {
		StringWriter text = new StringWriter(USUAL_LENGTH);
		try (JsonGenerator json = factory.createGenerator(text)) {
			json.writeStartObject();
			json.writeStringField("schema", SCHEMA);
			json.writeStringField("key", result.key());
			json.writeStringField("protocol", result.protocol());
			json.writeStringField("host", result.host());
			json.writeNumberField("port", result.port());
			json.writeStringField("security", result.security().key());
			json.writeStringField("started", result.started().toString());
			json.writeNumberField("micros", micros(result.elapsed()));
			json.writeStringField("status", word(result.status()));
			steps(json, result.steps());
			findings(json, result.findings());
			if (result.session().isPresent()) {
				session(json, result.session().get());
			}
			if (result.certificate().isPresent()) {
				certificate(json, result.certificate().get());
			}
			json.writeEndObject();
		}
		return text.toString();
	}

	private static void steps(JsonGenerator json, List<Timed> steps) throws IOException {
		json.writeArrayFieldStart("steps");
		for (Timed step : steps) {
			json.writeStartObject();
			json.writeStringField("stage", word(step.stage()));
			json.writeStringField("subject", step.subject());
			json.writeStringField("status", word(step.status()));
			json.writeNumberField("micros", micros(step.elapsed()));
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void findings(JsonGenerator json, List<Found> findings) throws IOException {
		json.writeArrayFieldStart("findings");
		for (Found found : findings) {
			json.writeStartObject();
			json.writeStringField("id", found.id());
			json.writeStringField("severity", found.severity().key());
			json.writeStringField("summary", found.summary());
			json.writeStringField("remedy", found.remedy());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void session(JsonGenerator json, Session session) throws IOException {
		json.writeObjectFieldStart("tls");
		json.writeStringField("version", session.version());
		json.writeStringField("cipher", session.cipher());
		if (session.group().isPresent()) {
			json.writeStringField("group", session.group().get());
		}
		json.writeNumberField("handshakeMicros", micros(session.handshake()));
		json.writeEndObject();
	}

	private static void certificate(JsonGenerator json, Certificate certificate) throws IOException {
		json.writeObjectFieldStart("certificate");
		json.writeStringField("subject", certificate.subject());
		json.writeStringField("issuer", certificate.issuer());
		json.writeFieldName("names");
		json.writeArray(certificate.names().toArray(String[]::new), 0, certificate.names().size());
		json.writeStringField("notAfter", certificate.notAfter().toString());
		json.writeStringField("serial", certificate.serial());
		json.writeBooleanField("trusted", certificate.trusted());
		json.writeEndObject();
	}

	private static long micros(Duration time) {
		return time.toNanos() / 1000;
	}

	/** As an enum constant is written in JSON: {@code capabilities-after-tls}. */
	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** @throws IOException if the line is no result, or one of a later schema */
	public FleetRecord read(String line) throws IOException {
		JsonTree tree = parse(line);
		if (!SCHEMA.equals(tree.text("schema"))) {
			throw new IOException("This is no " + SCHEMA + " but '" + tree.text("schema") + "'");
		}
		try {
			return record(tree);
		} catch (IllegalArgumentException | DateTimeParseException e) {
			throw new IOException("This result cannot be read: " + e.getMessage(), e);
		}
	}

	private JsonTree parse(String line) throws IOException {
		try {
			return JsonTree.parse(factory, line);
		} catch (JsonProcessingException e) {
			throw new IOException("This is no JSON: " + e.getOriginalMessage(), e);
		}
	}

	private static FleetRecord record(JsonTree tree) throws IOException {
		return new FleetRecord(tree.text("key"), tree.text("protocol"), tree.text("host"), (int) tree.number("port"),
				Security.ofKey(tree.text("security")).orElseThrow(() -> new IOException("Unknown security")),
				Instant.parse(tree.text("started")), tree.micros("micros"),
				StepStatus.valueOf(constant(tree.text("status"))),
				tree.objects("steps", FleetJson::timed), tree.objects("findings", FleetJson::found),
				tree.object("tls", FleetJson::session), tree.object("certificate", FleetJson::certificate));
	}

	private static Timed timed(JsonTree tree) throws IOException {
		return new Timed(Stage.valueOf(constant(tree.text("stage"))), tree.text("subject"),
				StepStatus.valueOf(constant(tree.text("status"))), tree.micros("micros"));
	}

	private static Found found(JsonTree tree) throws IOException {
		return new Found(tree.text("id"), Severity.valueOf(constant(tree.text("severity"))), tree.text("summary"),
				tree.text("remedy"));
	}

	private static Session session(JsonTree tree) throws IOException {
		return new Session(tree.text("version"), tree.text("cipher"), tree.find("group"), tree.micros("handshakeMicros"));
	}

	private static Certificate certificate(JsonTree tree) throws IOException {
		return new Certificate(tree.text("subject"), tree.text("issuer"), tree.texts("names"),
				Instant.parse(tree.text("notAfter")), tree.text("serial"), tree.flag("trusted"));
	}

	private static String constant(String word) {
		return word.toUpperCase(Locale.ROOT).replace('-', '_');
	}
}
