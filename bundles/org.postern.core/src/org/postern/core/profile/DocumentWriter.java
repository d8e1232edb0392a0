package org.postern.core.profile;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;

/** Writes documents as they are given to clients: signed where the site says by whom, and the format can be. */
public interface DocumentWriter {

	/** @throws IllegalArgumentException if no such format is installed */
	Document write(String format, ClientProfile profile);
}
