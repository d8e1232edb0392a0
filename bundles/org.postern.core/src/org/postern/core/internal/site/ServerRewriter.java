package org.postern.core.internal.site;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.postern.api.model.MailServer;
import org.postern.api.model.TlsPolicy;
import org.postern.core.internal.site.Tree.Leaf;
import org.postern.core.provider.Providers;
import org.postern.core.site.Parsed;
import org.postern.core.site.SiteException;

/**
 * Makes a server's text say something else, and otherwise leaves it as the administrator wrote it: only the
 * characters of values that differ are replaced, keys and listeners are added and removed as whole lines.
 */
final class ServerRewriter {

	private final ServerReader reader;
	private final Trees trees;
	private final List<String> order;
	private final List<String> protocols;

	ServerRewriter(Providers providers) {
		this.reader = new ServerReader(providers);
		this.trees = new Trees(providers);
		this.protocols = providers.protocols().stream().map(protocol -> protocol.info().id()).toList();
		this.order = Stream.concat(ServerReader.KEYS.stream(), protocols.stream()).toList();
	}

	String rewrite(Path file, String text, MailServer server) throws SiteException {
		Parsed<MailServer> parsed = reader.read(file, text);
		MailServer stated = parsed.value().orElseThrow(() -> new SiteException(parsed.problems()));
		MailServer wanted = new Normal(trees).of(server, stated.name());
		if (stated.equals(wanted)) {
			return text;
		}
		String changed = change(YamlDocument.of(file, text), stated, wanted).text();
		prove(file, changed, wanted);
		return changed;
	}

	private YamlDocument change(YamlDocument document, MailServer stated, MailServer wanted) throws SiteException {
		YamlDocument changed = new SectionEdit(List.of(), order).change(document, top(stated), top(wanted));
		changed = new SettingsEdit("access", trees.accessSettings(wanted.backend()), order).change(changed,
				stated.access(), wanted.access());
		changed = tls(changed, stated.policy().tls(), wanted.policy().tls());
		changed = new ListenersEdit(stated.policy().listeners(), wanted.policy().listeners(), order).change(changed);
		for (String protocol : protocols) {
			changed = new SettingsEdit(protocol, trees.protocolSettings(protocol), order).change(changed,
					stated.policy().settings(protocol), wanted.policy().settings(protocol));
		}
		return changed;
	}

	private static Map<String, Leaf> top(MailServer server) {
		Map<String, Leaf> leaves = new LinkedHashMap<>();
		leaves.put("host", new Leaf(server.host(), false));
		leaves.put("backend", new Leaf(server.backend(), false));
		leaves.put("port-offset", new Leaf(Integer.toString(server.portOffset()), true));
		return leaves;
	}

	private YamlDocument tls(YamlDocument document, TlsPolicy stated, TlsPolicy wanted) throws SiteException {
		if (stated.equals(wanted)) {
			return document;
		}
		if (document.find(List.of("tls")).isEmpty()) {
			return new EntryAdder(document).add(List.of(), "tls", Trees.tls(wanted), order);
		}
		YamlDocument changed = new SectionEdit(List.of("tls"), ServerReader.TLS_KEYS).change(document,
				Map.of("minimum", new Leaf(stated.minimum().key(), false)),
				Map.of("minimum", new Leaf(wanted.minimum().key(), false)));
		return new SectionEdit(List.of("tls", "certificate"), ServerReader.CERTIFICATE_KEYS).change(changed,
				certificate(stated), certificate(wanted));
	}

	private static Map<String, Leaf> certificate(TlsPolicy tls) {
		Map<String, Leaf> leaves = new LinkedHashMap<>();
		tls.certificate().ifPresent(files -> {
			leaves.put("chain", new Leaf(files.chain(), false));
			leaves.put("key", new Leaf(files.key(), false));
		});
		return leaves;
	}

	/** What was written is read again: better no change than a wrong one. */
	private void prove(Path file, String text, MailServer wanted) throws SiteException {
		Parsed<MailServer> written = reader.read(file, text);
		if (written.value().isEmpty()) {
			throw new SiteException(written.problems());
		}
		if (!written.value().get().equals(wanted)) {
			throw TextFile.unfit(file);
		}
	}
}
