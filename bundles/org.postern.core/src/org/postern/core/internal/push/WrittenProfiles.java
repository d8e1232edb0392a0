package org.postern.core.internal.push;

import java.util.Optional;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Recipient;
import org.postern.core.profile.DocumentWriter;

/** Writes the documents of users. */
record WrittenProfiles(ChosenFormats formats, DocumentWriter writer) {

	ProfileSet of(ClientProfile profile, Recipient user) {
		return new ProfileSet(profile,
				formats.of(profile, user).stream().map(format -> writer.write(format, profile)).toList(), Optional.of(user));
	}
}
