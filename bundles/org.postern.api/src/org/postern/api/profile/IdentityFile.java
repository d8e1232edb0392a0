package org.postern.api.profile;

import java.util.Objects;

/**
 * A file in which a certificate or a key is.
 *
 * @param name    for messages
 * @param content its bytes; not to be changed
 */
public record IdentityFile(String name, byte[] content) {

	public IdentityFile {
		Objects.requireNonNull(name);
		Objects.requireNonNull(content);
	}

	/** Says nothing of the content. */
	@Override
	public String toString() {
		return name;
	}
}
