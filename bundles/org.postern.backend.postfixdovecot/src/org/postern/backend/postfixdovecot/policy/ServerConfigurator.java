package org.postern.backend.postfixdovecot.policy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.ServerState;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.progress.Cancellation;
import org.postern.backend.postfixdovecot.apply.Configurator;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.dovecot.DovecotReading;
import org.postern.backend.postfixdovecot.dovecot.DropIn;
import org.postern.backend.postfixdovecot.reading.Places;
import org.postern.backend.postfixdovecot.reading.Reading;
import org.postern.backend.postfixdovecot.render.Rendering;
import org.postern.backend.postfixdovecot.retention.RetentionScript;
import org.postern.backend.postfixdovecot.retention.StatedRetention;
import org.postern.host.Host;
import org.postern.host.Script;
import org.postern.host.change.ServerFile;

/**
 * Reads Dovecot and Postfix, and knows what a policy takes there.
 *
 * @param places    where their configuration is
 * @param protocols what Dovecot is known to speak
 * @param offset    added to every port of a policy to get the port really opened
 */
public record ServerConfigurator(Places places, DovecotProtocols protocols, int offset) implements Configurator {

	public ServerConfigurator {
		Objects.requireNonNull(places);
		Objects.requireNonNull(protocols);
	}

	@Override
	public Present read(Host host, Cancellation cancellation) throws BackendException, InterruptedException {
		return new PresentServer(Reading.of(host, places, protocols, cancellation), offset);
	}

	/** A server as it was found. */
	private record PresentServer(Reading reading, int offset) implements Present {

		@Override
		public ServerState state() {
			PresentPolicy present = PresentPolicy.of(reading, offset);
			return new ServerState(present.policy(), reading.fingerprint(), present.findings());
		}

		@Override
		public List<ServerFile> files() {
			Places places = reading.places();
			return Stream.of(
					reading.dovecot().isEmpty() ? Stream.<String>empty()
							: Stream.concat(Stream.of(places.dovecot()),
									DropIn.NAMES.stream().map(name -> places.dovecotFolder() + "/" + name)),
					reading.postfix().isEmpty() ? Stream.<String>empty() : Stream.of(places.mainCf(), places.masterCf()),
					reading.dovecot().isEmpty() ? Stream.<String>empty()
							: places.schedule(reading.systemd()).files().stream())
					.flatMap(paths -> paths).map(reading::file).toList();
		}

		@Override
		public Script retention(RetentionRun run) throws BackendException {
			DovecotReading dovecot = reading.dovecot().orElseThrow(() -> new BackendException(
					"There is no Dovecot on this server, so POP3 mail can be neither held nor removed.",
					"Run retention on the server that stores the mail."));
			return new RetentionScript(StatedRetention.of(run.policy().settings(Retention.PROTOCOL)),
					dovecot.heldKeyword().orElse(PolicyRenderer.KEYWORD), reading.places().dovecot(), run.now(), run.dryRun())
							.script();
		}

		@Override
		public Rendering render(PortPolicy wanted) {
			return new PolicyRenderer(reading, offset).render(wanted);
		}
	}
}
