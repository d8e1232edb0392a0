package org.postern.profiles;

import java.nio.charset.StandardCharsets;

import org.postern.api.profile.ClientProfile;

/** File names that no domain or local part can lead astray: {@code example.org.xml}, {@code anna@example.org.xml}. */
final class FileName {

	private FileName() {
	}

	static String of(ClientProfile profile, String extension) {
		String domain = AsciiName.of(profile.domain());
		String base = profile.address().map(address -> address.localPart() + "@" + domain).orElse(domain);
		return safe(base) + extension;
	}

	/** Percent-encodes what is special to some file system, and a dot in front, which would hide the file. */
	private static String safe(String base) {
		StringBuilder name = new StringBuilder();
		for (byte octet : base.getBytes(StandardCharsets.UTF_8)) {
			char character = (char) (octet & 0xFF);
			boolean hides = character == '.' && name.isEmpty();
			boolean plain = character < 0x80 && (Character.isLetterOrDigit(character) || "@.+-_=".indexOf(character) >= 0);
			name.append(plain && !hides ? String.valueOf(character) : String.format("%%%02X", (int) character));
		}
		return name.toString();
	}
}
