package org.postern.api.profile;

/**
 * A format in which clients are told where their mail is. Registered with the service property
 * {@value #ID_PROPERTY}. Stateless and thread-safe.
 */
public interface ProfileFormat {

	/** The service property that holds the format's id. */
	String ID_PROPERTY = "postern.format";

	FormatInfo info();

	Document write(ClientProfile profile);

	/**
	 * Reads a document back, to prove that what was written says what was meant. Of a profile it returns what the
	 * format can carry.
	 *
	 * @throws FormatException if it is not of this format
	 */
	ClientProfile read(Document document) throws FormatException;
}
