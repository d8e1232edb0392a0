package org.postern.core.profile;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;

/** Writes documents as they are given to clients: signed where the site says by whom, and the format can be. */
public interface DocumentWriter {

	/** @throws IllegalArgumentException if no such format is installed */
	Document write(String format, ClientProfile profile);

	/**
	 * What becomes of a document that was written without a signature, so that it is not written twice where both are needed.
	 *
	 * @throws IllegalArgumentException if no such format is installed
	 */
	default Document finish(String format, Document plain) {
		return plain;
	}
}
