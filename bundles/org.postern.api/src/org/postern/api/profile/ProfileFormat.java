package org.postern.api.profile;

import java.util.List;

import org.postern.api.finding.Finding;

/**
 * A format in which clients are told where their mail is. Registered with the service property
 * {@value #ID_PROPERTY}. Stateless and thread-safe.
 */
public interface ProfileFormat {

	/** The service property that holds the format's id. */
	String ID_PROPERTY = "postern.format";

	FormatInfo info();

	/** Whether this format has anything to say of a profile: a format for POP3 has nothing where there is none. */
	default boolean suits(ClientProfile profile) {
		return true;
	}

	/** Whether one user can do something with it; records of the DNS and answers of servers are for a whole domain. */
	default boolean forUsers() {
		return true;
	}

	/** What of a profile clients of this format would misread, and is left out for that reason. */
	default List<Finding> review(ClientProfile profile) {
		return List.of();
	}

	/** @param profile one that this format {@linkplain #suits suits} */
	Document write(ClientProfile profile);

	/**
	 * Reads a document back, to prove that what was written says what was meant. Of a profile it returns what the
	 * format can carry.
	 *
	 * @throws FormatException if it is not of this format
	 */
	ClientProfile read(Document document) throws FormatException;
}
