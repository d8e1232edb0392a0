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
		Document document = profiles.write(format, profile);
		try {
			return profiles.signs(format) ? profiles.sign(format, document, identity) : document;
		} catch (FormatException e) {
			throw new IllegalStateException("An identity that was seen to be of use signs nothing: " + e.getMessage(), e);
		}
	}
}
