package org.postern.core.internal.push;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Recipient;
import org.postern.core.profile.ProfileService;
import org.postern.core.push.PushRequest;

/**
 * Which formats a user is given.
 *
 * @param wanted as {@link PushRequest#formats} states them
 */
record ChosenFormats(ProfileService profiles, List<String> wanted) {

	/** Those that have something to say of a profile. */
	List<String> of(ClientProfile profile, Recipient user) {
		if (wanted.isEmpty()) {
			return profiles.usual(profile, user.language());
		}
		return profiles.formats(profile, isEvery() ? List.of() : wanted);
	}

	private boolean isEvery() {
		return wanted.equals(PushRequest.EVERY_FORMAT);
	}

	/** The formats for a user, and what those that were named would leave out or not show. */
	String described(ClientProfile profile, Recipient user) {
		List<String> formats = of(profile, user);
		Stream<String> remarks = (wanted.isEmpty() || isEvery() ? List.<String>of() : formats).stream()
				.flatMap(format -> profiles.review(format, profile).stream()).map(Finding::summary);
		return Stream.concat(Stream.of(String.join(", ", formats)), remarks).collect(Collectors.joining("; "));
	}
}
