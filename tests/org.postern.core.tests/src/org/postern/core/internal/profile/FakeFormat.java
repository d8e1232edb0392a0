package org.postern.core.internal.profile;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;

/**
 * Writes only its own name.
 *
 * @param usual whether users are given it unless they are given others
 */
public record FakeFormat(String id, boolean usual) implements ProfileFormat {

	public FakeFormat(String id) {
		this(id, true);
	}

	@Override
	public FormatInfo info() {
		return new FormatInfo(id, id, "");
	}

	@Override
	public boolean isUsual(ClientProfile profile) {
		return usual;
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
