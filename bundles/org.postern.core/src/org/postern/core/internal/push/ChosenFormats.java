package org.postern.core.internal.push;

import java.util.List;

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
		return profiles.formats(profile, wanted.equals(PushRequest.EVERY_FORMAT) ? List.of() : wanted);
	}
}
