package org.postern.core.internal.profile;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;

/** Writes only its own name. */
public record FakeFormat(String id) implements ProfileFormat {

	@Override
	public FormatInfo info() {
		return new FormatInfo(id, id, "");
	}

	@Override
	public Document write(ClientProfile profile) {
		return Document.ofText(id, "text/plain", profile.domain());
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		throw new FormatException("Not readable");
	}
}
