package org.postern.core.profile;

import java.util.Objects;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.FormatInfo;

/** A document that came from anywhere: its format, and what it says. */
public record RecognisedProfile(FormatInfo format, ClientProfile profile) {

	public RecognisedProfile {
		Objects.requireNonNull(format);
		Objects.requireNonNull(profile);
	}
}
