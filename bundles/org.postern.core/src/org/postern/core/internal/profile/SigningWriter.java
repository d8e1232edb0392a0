package org.postern.core.internal.profile;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.SigningIdentity;
import org.postern.core.profile.DocumentWriter;
import org.postern.core.profile.ProfileService;

/** Signs what can be signed. */
record SigningWriter(ProfileService profiles, SigningIdentity identity) implements DocumentWriter {

	@Override
	public Document write(String format, ClientProfile profile) {
		return finish(format, profiles.write(format, profile));
	}

	@Override
	public Document finish(String format, Document plain) {
		try {
			return profiles.signs(format) ? profiles.sign(format, plain, identity) : plain;
		} catch (FormatException e) {
			throw new IllegalStateException("An identity that was seen to be of use signs nothing: " + e.getMessage(), e);
		}
	}
}
