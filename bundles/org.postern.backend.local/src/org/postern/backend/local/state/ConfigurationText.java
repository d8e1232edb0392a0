package org.postern.backend.local.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;

/**
 * The server's configuration as a text of one line for each thing, words separated by tabs. The last line says that
 * the text is whole. An empty text is a server that was never told anything.
 */
public final class ConfigurationText {

	private static final String END = "end";

	/** The same configuration gives the same text. */
	public String write(Configuration configuration) {
		PortPolicy policy = configuration.policy();
		List<String> lines = new ArrayList<>();
		lines.add(Words.join("server", configuration.host(), Integer.toString(configuration.offset()),
				configuration.bind()));
		configuration.sortedDomains().forEach(domain -> lines.add(Words.join("domain", domain)));
		policy.listeners().forEach(listener -> lines.add(new ListenerLine().write(listener)));
		lines.add(Words.join("tls", policy.tls().minimum().key()));
		policy.tls().certificate()
				.ifPresent(files -> lines.add(Words.join("certificate", files.chain(), files.key())));
		new TreeMap<>(policy.settings()).forEach((id, values) -> lines.addAll(SettingLines.write(id, values)));
		lines.add(END);
		return String.join("\n", lines) + "\n";
	}

	/** @throws IllegalArgumentException if the text is not one that {@link #write} makes, or not the whole of it */
	public Configuration read(String text) {
		if (text.isEmpty()) {
			return Configuration.empty();
		}
		if (!text.endsWith("\n" + END + "\n")) {
			throw new IllegalArgumentException("it breaks off");
		}
		Reading reading = new Reading();
		text.lines().filter(line -> !line.equals(END)).map(Words::split).forEach(reading::take);
		return reading.result();
	}

	/** What has been read so far. */
	private static final class Reading {

		private final Set<String> domains = new TreeSet<>();
		private final List<Listener> listeners = new ArrayList<>();
		private final Map<String, SettingValues> settings = new TreeMap<>();
		private Configuration server = Configuration.empty();
		private TlsPolicy tls = TlsPolicy.modern();

		void take(List<String> words) {
			switch (words.getFirst()) {
				case "server" -> server(Words.require(words, 4));
				case "domain" -> domains.add(Words.require(words, 2).get(1));
				case "listener" -> listeners.add(new ListenerLine().read(words));
				case "tls" -> tls = new TlsPolicy(version(Words.require(words, 2)), tls.certificate());
				case "certificate" -> certificate(Words.require(words, 3));
				case "setting" -> SettingLines.read(settings, words);
				default -> throw Words.unreadable(words);
			}
		}

		private void server(List<String> words) {
			server = new Configuration(words.get(1), Integer.parseInt(words.get(2)), words.get(3), Set.of(),
					PortPolicy.empty());
		}

		private void certificate(List<String> words) {
			tls = new TlsPolicy(tls.minimum(), Optional.of(new CertificateFiles(words.get(1), words.get(2))));
		}

		private static TlsVersion version(List<String> words) {
			return TlsVersion.ofKey(words.get(1)).orElseThrow(() -> Words.unreadable(words));
		}

		Configuration result() {
			return new Configuration(server.host(), server.offset(), server.bind(), domains,
					new PortPolicy(listeners, tls, settings));
		}
	}
}
