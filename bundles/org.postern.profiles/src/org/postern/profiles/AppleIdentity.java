package org.postern.profiles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.api.model.AsciiName;
import org.postern.api.model.DomainName;
import org.postern.api.profile.ClientProfile;

/**
 * Who an account of Apple's is: the same identifier and UUID each time it is written, so that a new profile replaces
 * the old one instead of standing beside it.
 *
 * @param identifier {@code org.example.mail.imap.anna}
 */
record AppleIdentity(String identifier) {

	private static final String MARK = ".mail.";
	private static final Pattern OURS = Pattern.compile("([^@/\\s]{1,253}?)\\.mail\\.(?:imap|pop)(?:\\.(.+))?");

	static AppleIdentity of(ClientProfile profile, AppleKind kind) {
		String user = profile.address().map(address -> "." + address.localPart()).orElse("");
		return new AppleIdentity(turned(AsciiName.of(profile.domain())) + MARK + kind.name().toLowerCase(Locale.ROOT) + user);
	}

	AppleIdentity part(String name) {
		return new AppleIdentity(identifier + "." + name);
	}

	/** Version 3 of RFC 9562: made from the identifier. */
	String uuid() {
		return UUID.nameUUIDFromBytes(("postern:" + identifier).getBytes(StandardCharsets.UTF_8)).toString()
				.toUpperCase(Locale.ROOT);
	}

	/** The domain, where the identifier is one of ours. */
	Optional<String> domain() {
		return ours().map(found -> turned(found.group(1))).filter(DomainName::isValid);
	}

	/** What stands before the @ of the user's address, where the identifier is one of ours and of one user. */
	Optional<String> user() {
		return ours().flatMap(found -> Optional.ofNullable(found.group(2)));
	}

	private Optional<MatchResult> ours() {
		Matcher found = OURS.matcher(identifier);
		return found.matches() ? Optional.of(found.toMatchResult()) : Optional.empty();
	}

	private static String turned(String domain) {
		List<String> labels = new ArrayList<>(List.of(domain.split("\\.")));
		Collections.reverse(labels);
		return String.join(".", labels);
	}
}
