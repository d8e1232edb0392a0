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
	 * Signs a document that this format wrote, so that a device shows whose it is. What is signed is read as what is not.
	 *
	 * @param pem the signer's certificate, those above it, and its private key without a passphrase (RFC 7468)
	 * @throws FormatException if documents of this format are not signed, or the certificate or key is not usable
	 */
	default Document sign(Document document, String pem) throws FormatException {
		throw new FormatException(document.name() + ": documents of the format " + info().id() + " are not signed");
	}

	/**
	 * Reads a document back, to prove that what was written says what was meant. Of a profile it returns what the
	 * format can carry.
	 *
	 * @throws FormatException if it is not of this format
	 */
	ClientProfile read(Document document) throws FormatException;
}
