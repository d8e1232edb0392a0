package org.postern.backend.postfixdovecot.postfix;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.model.TlsVersion;

/** How Postfix names the versions of TLS that it accepts. */
final class TlsVersions {

	private static final String FROM = ">=";

	/** What Postfix accepted before anybody thought of it. */
	private static final List<String> ANCIENT = List.of("!SSLv2", "!SSLv3");

	private TlsVersions() {
	}

	/** The oldest version accepted by a list such as {@code >=TLSv1.2}, {@code !SSLv2, !TLSv1} or {@code TLSv1.2}. */
	static TlsVersion minimum(String setting) {
		List<String> words = Stream.of(setting.split("[,:\\s]+")).filter(word -> !word.isEmpty()).toList();
		List<TlsVersion> from = words.stream().filter(word -> word.startsWith(FROM))
				.flatMap(word -> TlsVersion.ofKey(word.substring(FROM.length())).stream()).toList();
		if (!from.isEmpty()) {
			return from.getFirst();
		}
		List<TlsVersion> named = words.stream().flatMap(word -> TlsVersion.ofKey(word).stream()).sorted().toList();
		if (!named.isEmpty()) {
			return named.getFirst();
		}
		return Arrays.stream(TlsVersion.values()).filter(version -> !words.contains("!" + version.key())).findFirst()
				.orElse(TlsVersion.TLS_1_3);
	}

	/** @param ranges whether this Postfix knows ranges, which came with 3.6 */
	static String setting(TlsVersion minimum, boolean ranges) {
		if (ranges) {
			return FROM + minimum.key();
		}
		return Stream.concat(ANCIENT.stream(), Arrays.stream(TlsVersion.values()).filter(version -> version.compareTo(minimum) < 0)
				.map(version -> "!" + version.key())).collect(Collectors.joining(", "));
	}
}
