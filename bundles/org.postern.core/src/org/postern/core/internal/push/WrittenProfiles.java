package org.postern.core.internal.push;

import java.util.List;
import java.util.Optional;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Recipient;
import org.postern.core.profile.ProfileService;

/**
 * Writes the documents of users.
 *
 * @param wanted the formats; all that suit a profile if empty
 */
record WrittenProfiles(ProfileService profiles, List<String> wanted) {

	/** The wanted formats that have something to say of a profile. */
	List<String> formats(ClientProfile profile) {
		return profiles.formats(profile, wanted);
	}

	ProfileSet of(ClientProfile profile, Recipient user) {
		return new ProfileSet(profile,
				formats(profile).stream().map(format -> profiles.write(format, profile)).toList(), Optional.of(user));
	}
}
