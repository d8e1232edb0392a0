package org.postern.backend.postfixdovecot.dovecot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.postern.api.backend.DovecotProtocol;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;
import org.postern.backend.postfixdovecot.render.Activation;
import org.postern.backend.postfixdovecot.render.Effect;
import org.postern.backend.postfixdovecot.render.Rendering;
import org.postern.backend.postfixdovecot.render.Wish;
import org.postern.host.change.FileEdit;
import org.postern.host.change.ServerFile;

/**
 * Writes Postern's drop-in file. It says only what differs from the administrator's own settings, in parts; a part that
 * was once needed stays, for without it nobody knows what the settings below it are.
 */
public final class DovecotRenderer {

	/** The keyword that Dovecot's manual uses. */
	private static final String HELD = "$POP3Deleted";

	private static final String HEAD = """
			# Written by Postern. What is changed here by hand is overwritten by its next change.
			# This file must be read after all other settings of Dovecot.
			""";

	private final DovecotReading reading;
	private final Wish wish;
	private final List<Finding> findings = new ArrayList<>();

	public DovecotRenderer(DovecotReading reading, Wish wish) {
		this.reading = reading;
		this.wish = wish;
	}

	public Rendering render() {
		boolean changed = false;
		StringBuilder text = new StringBuilder(HEAD);
		for (DovecotProtocol protocol : reading.known().all()) {
			changed |= protocol(protocol, text);
			changed |= part(protocol.id() + " settings", settingsDiffer(protocol), () -> settings(protocol), text);
		}
		changed |= part("tls", tlsDiffers(), this::tls, text);
		changed |= part("hold", wish.hold() != reading.heldKeyword().isPresent(), this::hold, text);
		if (!changed) {
			return new Rendering(List.of(), List.of(), findings);
		}
		ServerFile before = reading.dropIn().file();
		List<FileEdit> edits = new ArrayList<>(List.of(new FileEdit("Dovecot: write Postern's settings", before,
				new ServerFile(before.path(), Optional.of(text.toString())))));
		reading.dropIn().inclusion().ifPresent(edits::add);
		return new Rendering(edits.stream().filter(edit -> !edit.changesNothing()).toList(),
				List.of(new Activation(Activation.Program.DOVECOT, Activation.Manner.RELOAD,
						"its listeners, TLS or POP3 settings change")), findings);
	}

	private boolean protocol(DovecotProtocol protocol, StringBuilder text) {
		List<Listener> wanted = wish.listeners(protocol.id());
		wanted.stream().filter(listener -> listener.authentication() == Authentication.NONE)
				.map(listener -> DovecotFindings.loginAlwaysOffered(protocol, listener)).forEach(findings::add);
		List<Listener> served = wanted.stream().map(DovecotRenderer::withLogin).toList();
		Set<Effect> present = Effect.of(reading.listeners().stream()
				.filter(listener -> listener.protocol().equals(protocol.id())).toList());
		boolean differs = !present.equals(Effect.of(served));
		if (differs && !served.isEmpty() && !isInstalled(protocol)) {
			findings.add(DovecotFindings.notInstalled(protocol));
			return false;
		}
		return part(protocol.id(), differs, () -> new ProtocolText(reading, protocol, served).text(), text);
	}

	private boolean isInstalled(DovecotProtocol protocol) {
		return reading.programs().isEmpty() || reading.programs().contains(protocol.program());
	}

	private boolean settingsDiffer(DovecotProtocol protocol) {
		SettingValues stated = wish.settings(protocol.id());
		return protocol.settings().stream().anyMatch(setting -> !setting.holds(stated, reading.said(setting)));
	}

	private String settings(DovecotProtocol protocol) {
		SettingValues stated = wish.settings(protocol.id());
		return reading.dialect().forPlugins(protocol.settings().stream()
				.map(setting -> setting.name() + " = " + setting.wanted(stated)).toList());
	}

	private static Listener withLogin(Listener listener) {
		return listener.authentication() == Authentication.NONE
				? listener.withAuthentication(Authentication.TLS_ONLY) : listener;
	}

	/** Writes a part where it is needed. @return whether anything changes by it */
	private boolean part(String name, boolean differs, Text content, StringBuilder text) {
		String mark = "\n# " + name + "\n";
		if (differs || reading.dropIn().text().contains(mark)) {
			text.append(mark).append(content.text());
		}
		return differs;
	}

	/** A part of the file. */
	private interface Text {
		String text();
	}

	private boolean tlsDiffers() {
		return wish.minimum().filter(minimum -> minimum != reading.minimum()).isPresent()
				|| wish.certificate().filter(files -> !Optional.of(files).equals(reading.certificate())).isPresent();
	}

	private String tls() {
		Dialect dialect = reading.dialect();
		TlsVersion minimum = wish.minimum().orElse(reading.minimum());
		Optional<CertificateFiles> certificate = wish.certificate().or(reading::certificate);
		return "ssl_min_protocol = " + minimum.key() + "\n" + certificate.map(files -> dialect.chain() + " = "
				+ dialect.file(files.chain()) + "\n" + dialect.key() + " = " + dialect.file(files.key()) + "\n").orElse("");
	}

	private String hold() {
		String keyword = wish.hold() ? "\"" + reading.heldKeyword().orElse(HELD) + "\"" : "";
		return ("protocol pop3 {\n  pop3_deleted_flag = " + keyword).stripTrailing() + "\n}\n";
	}
}
