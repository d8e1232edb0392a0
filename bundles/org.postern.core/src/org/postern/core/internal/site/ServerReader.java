package org.postern.core.internal.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.postern.api.backend.BackendInfo;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.ListenerId;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.setting.SettingValues;
import org.postern.core.provider.Providers;
import org.postern.core.site.Parsed;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads {@code servers/NAME.yaml}. */
final class ServerReader {

	static final List<String> KEYS = List.of("host", "backend", "port-offset", "access", "tls", "listeners");
	static final List<String> REQUIRED = List.of("host", "backend");
	static final List<String> TLS_KEYS = List.of("minimum", "certificate");
	static final List<String> CERTIFICATE_KEYS = List.of("chain", "key");

	private final Providers providers;

	ServerReader(Providers providers) {
		this.providers = providers;
	}

	Parsed<MailServer> read(Path file, String text) {
		Problems problems = new Problems(file);
		Optional<String> name = new SiteFile(file).name(problems);
		Optional<MailServer> server = new YamlGraph(problems).read(text)
				.map(root -> new Section(root, "the server", problems))
				.flatMap(section -> read(name.orElse("unnamed"), section));
		return problems.parsed(server);
	}

	private Optional<MailServer> read(String name, Section section) {
		List<String> known = Stream.concat(KEYS.stream(), sections().keySet().stream()).toList();
		section.allowInstalled(known);
		Optional<String> host = section.required("host", "mail.example.org", Values::host);
		Optional<String> backend = backend(section);
		int offset = section.read("port-offset", text -> Values.offset(text, MailServer.MAXIMUM_OFFSET)).orElse(0);
		SettingValues access = section.section("access", "access").map(stated -> access(backend, stated))
				.orElse(SettingValues.empty());
		TlsPolicy tls = section.section("tls", "tls").map(ServerReader::tls).orElse(TlsPolicy.modern());
		List<Listener> listeners = listeners(section, offset);
		Map<String, SettingValues> settings = settings(section);
		return section.problems().isUsable() ? Optional.of(new MailServer(name, host.orElseThrow(),
				backend.orElseThrow(), offset, access, new PortPolicy(listeners, tls, settings))) : Optional.empty();
	}

	private Optional<String> backend(Section section) {
		List<String> installed = providers.backends().stream().map(BackendInfo::id).toList();
		Optional<String> backend = section.required("backend", installed.stream().findFirst().orElse("local"),
				Values::filled);
		backend.filter(id -> !installed.contains(id)).ifPresent(id -> section.problems().remark(
				section.find("backend").orElseThrow(), "The backend '" + id + "' is not installed.",
				Words.suggestInstalled(id, installed)));
		return backend;
	}

	/** Of a backend that is not installed nobody knows the settings: they are taken as they stand. */
	private SettingValues access(Optional<String> backend, Section section) {
		Optional<BackendInfo> info = providers.backends().stream()
				.filter(installed -> backend.filter(installed.id()::equals).isPresent()).findFirst();
		if (info.isPresent()) {
			return new SettingsReader(info.get().accessSettings()).plain(section);
		}
		return new SettingValues(section.texts(), Map.of());
	}

	private static TlsPolicy tls(Section section) {
		section.allow(TLS_KEYS);
		TlsVersion minimum = section.read("minimum", Values.word("minimum", TlsVersion::ofKey,
				Arrays.stream(TlsVersion.values()).map(TlsVersion::key).toList())).orElse(TlsPolicy.modern().minimum());
		return new TlsPolicy(minimum, section.section("certificate", "the certificate").flatMap(ServerReader::files));
	}

	private static Optional<CertificateFiles> files(Section section) {
		section.allow(CERTIFICATE_KEYS);
		if (section.keys().isEmpty()) {
			return Optional.empty();
		}
		Optional<String> chain = section.required("chain", "/etc/ssl/mail.pem", Values::filled);
		Optional<String> key = section.required("key", "/etc/ssl/private/mail.key", Values::filled);
		return chain.flatMap(path -> key.map(other -> new CertificateFiles(path, other)));
	}

	private List<Listener> listeners(Section section, int offset) {
		ListenerReader reader = new ListenerReader(protocols().keySet(), offset);
		Map<ListenerId, Node> seen = new LinkedHashMap<>();
		List<Listener> listeners = new ArrayList<>();
		for (Node item : section.list("listeners")) {
			reader.read(item, section.problems()).ifPresent(listener -> {
				listeners.add(listener);
				refuseTwice(seen, listener, item, section.problems());
			});
		}
		return listeners;
	}

	private static void refuseTwice(Map<ListenerId, Node> seen, Listener listener, Node item, Problems problems) {
		Node first = seen.putIfAbsent(listener.id(), item);
		if (first != null) {
			problems.error(item, "The listener " + listener.id() + " is stated twice, first in line "
					+ first.getStartMark().map(mark -> mark.getLine() + 1).orElse(0) + ".",
					"Remove one of the two, or give it another port or bind address.");
		}
	}

	private Map<String, SettingValues> settings(Section section) {
		Map<String, SettingValues> settings = new TreeMap<>();
		sections().forEach((id, protocol) -> section.section(id, "the settings of " + protocol.info().label())
				.map(new SettingsReader(protocol.settings())::read)
				.filter(values -> !values.equals(SettingValues.empty()))
				.ifPresent(values -> settings.put(id, values)));
		return settings;
	}

	/** The protocols that have settings, by the key of their section. */
	private Map<String, MailProtocol> sections() {
		Map<String, MailProtocol> sections = new LinkedHashMap<>(protocols());
		sections.values().removeIf(protocol -> protocol.settings().isEmpty());
		return sections;
	}

	private Map<String, MailProtocol> protocols() {
		Map<String, MailProtocol> protocols = new LinkedHashMap<>();
		providers.protocols().forEach(protocol -> protocols.put(protocol.info().id(), protocol));
		return protocols;
	}
}
