package org.postern.backend.local.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.postern.api.model.Authentication;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;

/**
 * The server's configuration as a text of one line for each thing, words separated by tabs. It holds what the server
 * acts on: a listener's note is the site's business.
 */
public final class PolicyText {

	private static final String NONE = "-";

	/** @param policy what to write; the order of listeners does not matter to the server */
	public String write(PortPolicy policy) {
		List<String> lines = new ArrayList<>();
		policy.listeners().stream().filter(Listener::enabled)
				.sorted(Comparator.comparing(Listener::port).thenComparing(Listener::protocol))
				.map(PolicyText::line).forEach(lines::add);
		lines.add("tls\t" + policy.tls().minimum().key());
		policy.tls().certificate()
				.ifPresent(files -> lines.add("certificate\t" + files.chain() + "\t" + files.key()));
		new TreeMap<>(policy.settings()).forEach((protocol, values) -> {
			new TreeMap<>(values.values())
					.forEach((key, value) -> lines.add(String.join("\t", "setting", protocol, NONE, key, value)));
			new TreeMap<>(values.overrides()).forEach((scope, stated) -> new TreeMap<>(stated)
					.forEach((key, value) -> lines.add(String.join("\t", "setting", protocol, scope, key, value))));
		});
		return String.join("\n", lines) + "\n";
	}

	private static String line(Listener listener) {
		return String.join("\t", "listener", listener.protocol(), Integer.toString(listener.port()),
				listener.bind().orElse(NONE), listener.security().key(), listener.authentication().key(),
				listener.role().key(),
				listener.standsInFor().isPresent() ? Integer.toString(listener.standsInFor().getAsInt()) : NONE);
	}

	/** @throws IllegalArgumentException if the text is not one that {@link #write} makes */
	public PortPolicy read(String text) {
		List<Listener> listeners = new ArrayList<>();
		TlsVersion minimum = TlsVersion.TLS_1_2;
		Optional<CertificateFiles> certificate = Optional.empty();
		Map<String, SettingValues> settings = new TreeMap<>();
		for (String line : text.lines().toList()) {
			String[] words = line.split("\t", -1);
			switch (words[0]) {
				case "listener" -> listeners.add(listener(words));
				case "tls" -> minimum = TlsVersion.ofKey(words[1]).orElseThrow(() -> unreadable(line));
				case "certificate" -> certificate = Optional.of(new CertificateFiles(words[1], words[2]));
				case "setting" -> setting(settings, words);
				default -> throw unreadable(line);
			}
		}
		return new PortPolicy(listeners, new TlsPolicy(minimum, certificate), settings);
	}

	private static Listener listener(String[] words) {
		if (words.length != 8) {
			throw unreadable(Arrays.toString(words));
		}
		return new Listener(words[1], Integer.parseInt(words[2]), given(words[3]),
				Security.ofKey(words[4]).orElseThrow(() -> unreadable(words[4])),
				Authentication.ofKey(words[5]).orElseThrow(() -> unreadable(words[5])),
				Role.ofKey(words[6]).orElseThrow(() -> unreadable(words[6])),
				given(words[7]).map(port -> OptionalInt.of(Integer.parseInt(port))).orElse(OptionalInt.empty()), true, "");
	}

	private static void setting(Map<String, SettingValues> settings, String[] words) {
		SettingValues values = settings.getOrDefault(words[1], SettingValues.empty());
		Map<String, String> general = new TreeMap<>(values.values());
		Map<String, Map<String, String>> overrides = new TreeMap<>(values.overrides());
		if (given(words[2]).isEmpty()) {
			general.put(words[3], words[4]);
		} else {
			Map<String, String> stated = new TreeMap<>(overrides.getOrDefault(words[2], Map.of()));
			stated.put(words[3], words[4]);
			overrides.put(words[2], stated);
		}
		settings.put(words[1], new SettingValues(general, overrides));
	}

	private static Optional<String> given(String word) {
		return word.equals(NONE) ? Optional.empty() : Optional.of(word);
	}

	private static IllegalArgumentException unreadable(String line) {
		return new IllegalArgumentException("Not a line of the server's configuration: " + line);
	}
}
