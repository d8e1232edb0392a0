package org.postern.host.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/**
 * The hosts that somebody has vouched for: those of the user, as OpenSSH keeps them, and those of the site.
 *
 * @param files in which to look; the last one takes new hosts
 */
record KnownHosts(List<Path> files) {

	KnownHosts {
		files = List.copyOf(files);
	}

	/** Where a host was named, and with which key. */
	record Line(Path file, int number, String type, String key, Optional<String> marker) {

		/** For people. */
		String place() {
			return file + ":" + number;
		}

		boolean isRevoked() {
			return marker.filter("revoked"::equals).isPresent();
		}
	}

	/** All lines about a host; those of certificate authorities are left out, as they name no host's own key. */
	List<Line> about(SshPlace place) throws IOException {
		List<Line> found = new ArrayList<>();
		for (Path file : files) {
			if (Files.exists(file)) {
				List<String> lines = Files.readAllLines(file);
				for (int i = 0; i < lines.size(); i++) {
					line(file, i + 1, lines.get(i), place).ifPresent(found::add);
				}
			}
		}
		return found;
	}

	/** What OpenSSH would not understand either says nothing about any host. */
	private static Optional<Line> line(Path file, int number, String text, SshPlace place) {
		try {
			return Optional.ofNullable(KnownHostEntry.parseKnownHostEntry(text.strip()))
					.filter(entry -> entry.isHostMatch(place.host(), place.port()))
					.map(entry -> new Line(file, number, entry.getKeyEntry().getKeyType(),
							encoded(entry.getKeyEntry()), Optional.ofNullable(entry.getMarker())))
					.filter(line -> line.marker().isEmpty() || line.isRevoked());
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static String encoded(PublicKeyEntry entry) {
		return Base64.getEncoder().encodeToString(entry.getKeyData());
	}

	/** The key as lines name it. */
	static String encoded(PublicKey key) {
		return PublicKeyEntry.toString(key).split(" ")[1];
	}

	static String type(PublicKey key) {
		return KeyUtils.getKeyType(key);
	}

	/** Adds a host to the last of the files. */
	void add(SshPlace place, PublicKey key) throws IOException {
		Path file = files.getLast();
		boolean cutOff = Files.exists(file) && !Files.readString(file).isEmpty() && !Files.readString(file).endsWith("\n");
		Files.writeString(file, (cutOff ? "\n" : "") + place.known() + " " + PublicKeyEntry.toString(key) + "\n",
				StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}
}
