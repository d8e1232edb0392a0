package org.postern.backend.postfixdovecot.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.postern.api.model.CertificateFiles;
import org.postern.backend.postfixdovecot.dovecot.ConfBlock;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.dovecot.DovecotReading;
import org.postern.backend.postfixdovecot.dovecot.DropIn;
import org.postern.backend.postfixdovecot.postfix.Interfaces;
import org.postern.backend.postfixdovecot.postfix.Parameters;
import org.postern.backend.postfixdovecot.postfix.PostfixReading;
import org.postern.host.change.ServerFile;

/** Makes a {@link Reading} of the answers. */
record ReadingParser(Places places, DovecotProtocols protocols, Parts parts) {

	private static final String NOTHING = "";

	Reading parse() {
		Map<String, String> files = parts.texts().entrySet().stream().filter(part -> part.getKey().startsWith("/"))
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return new Reading(places, protocols, dovecot(), postfix(), files, parts.text("systemd").isPresent(),
				BoundPort.all(parts.answer("listening").lines().toList()), parts.fingerprint());
	}

	private Optional<DovecotReading> dovecot() {
		if (parts.text("dovecot-version").isEmpty()) {
			return Optional.empty();
		}
		DropIn dropIn = DropIn.find(parts.file(places.dovecot()), places.dovecotFolder(), lines("dovecot-included"),
				dropIn(0), dropIn(1));
		return Optional.of(new DovecotReading(parts.answer("dovecot-version"),
				ConfBlock.parse(parts.answer("dovecot-settings")), certificate(), lines("dovecot-errors"),
				new HashSet<>(lines("dovecot-programs")), dropIn, protocols));
	}

	private ServerFile dropIn(int index) {
		return parts.file(places.dovecotFolder() + "/" + DropIn.NAMES.get(index));
	}

	/** Paths only: a certificate that stands in the settings themselves is left alone. */
	private Optional<CertificateFiles> certificate() {
		ConfBlock stated = ConfBlock.parse(parts.answer("dovecot-certificate"));
		Optional<String> chain = path(stated, "ssl_cert", "ssl_server_cert_file");
		Optional<String> key = path(stated, "ssl_key", "ssl_server_key_file");
		return chain.isPresent() && key.isPresent() ? Optional.of(new CertificateFiles(chain.get(), key.get()))
				: Optional.empty();
	}

	private static Optional<String> path(ConfBlock stated, String former, String present) {
		return stated.stated(former).or(() -> stated.stated(present))
				.map(value -> value.startsWith("<") ? value.substring(1).strip() : value).filter(value -> value.startsWith("/"));
	}

	private Optional<PostfixReading> postfix() {
		if (parts.text("postfix-version").isEmpty()) {
			return Optional.empty();
		}
		Parameters parameters = Parameters.parse(parts.text("postfix-settings").orElse(NOTHING));
		return Optional.of(new PostfixReading(parts.answer("postfix-version"), parameters,
				Interfaces.of(parameters, lines("postfix-names")), parts.file(places.mainCf()),
				parts.file(places.masterCf()), lines("postfix-errors")));
	}

	private List<String> lines(String name) {
		return parts.answer(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}
}
