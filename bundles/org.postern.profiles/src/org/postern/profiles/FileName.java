package org.postern.profiles;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.postern.api.model.AsciiName;
import org.postern.api.model.DomainName;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;

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
		return isSafe(base) ? base : encoded(base);
	}

	/** Nearly all are, and the profile service asks for every document. */
	private static boolean isSafe(String base) {
		for (int at = 0; at < base.length(); at++) {
			if (!isSafe(base.charAt(at), at)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isSafe(char character, int at) {
		return character < 0x80 && (Character.isLetterOrDigit(character) || "@.+-_=".indexOf(character) >= 0)
				&& !(character == '.' && at == 0);
	}

	private static String encoded(String base) {
		StringBuilder name = new StringBuilder(base.length() + 16);
		for (byte octet : base.getBytes(StandardCharsets.UTF_8)) {
			char character = (char) (octet & 0xFF);
			name.append(isSafe(character, name.length()) ? Character.toString(character) : String.format("%%%02X", (int) character));
		}
		return name.toString();
	}

	/** The domain of a document that was named by {@link #of}. */
	static Optional<String> domain(Document document, String extension) {
		String name = document.name();
		String base = name.endsWith(extension) ? name.substring(0, name.length() - extension.length()) : "";
		return Optional.of(base.substring(base.lastIndexOf('@') + 1)).filter(DomainName::isValid);
	}

	/** {@code example.org} of {@code mail.example.org}: whose a server probably is where nothing says so. */
	static Optional<String> parent(String host) {
		String parent = host.substring(host.indexOf('.') + 1);
		return Optional.of(parent.contains(".") ? parent : host).filter(DomainName::isValid);
	}
}
