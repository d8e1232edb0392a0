package org.postern.mail;

/**
 * A file that comes with a message.
 *
 * @param name      of the file
 * @param mediaType its media type, without parameters
 * @param content   its bytes; not to be changed
 */
public record Attachment(String name, String mediaType, byte[] content) {

	public Attachment {
		HeaderText.requireOneLine(name, "The name of an attachment");
		if (!mediaType.matches("[a-z0-9.+-]+/[a-z0-9.+-]+")) {
			throw new IllegalArgumentException("'" + mediaType + "' is not a media type");
		}
	}
}
