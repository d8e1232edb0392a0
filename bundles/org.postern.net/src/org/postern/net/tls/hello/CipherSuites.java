package org.postern.net.tls.hello;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All cipher suites a mail server may know. Read once by whoever examines; a plain test needs none of it. */
public final class CipherSuites {

	private final Map<Integer, CipherSuite> byCode;
	private final List<CipherSuite> all;

	public CipherSuites() {
		all = read();
		byCode = all.stream().collect(Collectors.toMap(CipherSuite::code, suite -> suite));
	}

	private static List<CipherSuite> read() {
		try (InputStream in = Optional.ofNullable(CipherSuites.class.getResourceAsStream("cipher-suites.txt"))
				.orElseThrow(() -> new IllegalStateException("cipher-suites.txt is not in this bundle"))) {
			return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().filter(line -> !line.startsWith("#"))
					.map(line -> line.split(" ")).map(word -> new CipherSuite(Integer.parseInt(word[0], 16), word[1])).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A suite by its number; one that the registry does not list is named by it. */
	public CipherSuite of(int code) {
		return Optional.ofNullable(byCode.get(code)).orElseGet(() -> new CipherSuite(code, "0x%04X".formatted(code)));
	}

	public List<CipherSuite> where(Predicate<CipherSuite> wanted) {
		return all.stream().filter(wanted).toList();
	}
}
