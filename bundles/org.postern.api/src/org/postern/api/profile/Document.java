package org.postern.api.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A written profile.
 *
 * @param name      a file name fit for the format
 * @param mediaType its media type
 * @param content   its bytes, which nobody changes any more
 */
public record Document(String name, String mediaType, byte[] content) {

	public Document {
		Objects.requireNonNull(name);
		Objects.requireNonNull(mediaType);
		Objects.requireNonNull(content);
	}

	public static Document ofText(String name, String mediaType, String text) {
		return new Document(name, mediaType, text.getBytes(StandardCharsets.UTF_8));
	}

	/** The content as UTF-8 text. */
	public String text() {
		return new String(content, StandardCharsets.UTF_8);
	}

	/** Whether the content is text, and not a picture, a PDF or something signed. */
	public boolean isText() {
		return Arrays.equals(content, text().getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Document document && name.equals(document.name)
				&& mediaType.equals(document.mediaType) && Arrays.equals(content, document.content);
	}

	@Override
	public int hashCode() {
		return Objects.hash(name, mediaType, Arrays.hashCode(content));
	}

	@Override
	public String toString() {
		return name + " (" + mediaType + ", " + content.length + " bytes)";
	}
}
