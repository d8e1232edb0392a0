package org.postern.api.profile;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

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

	/**
	 * Whether a user who is given his profile is given this one unless other formats are asked for. Meant for the few that a
	 * person sets up his mail with; what services answer with, and what says the same once more, is not.
	 *
	 * @param profile one that this format {@linkplain #suits suits}
	 */
	default boolean isUsual(ClientProfile profile) {
		return false;
	}

	/** What of a profile clients of this format would misread, and is left out for that reason. */
	default List<Finding> review(ClientProfile profile) {
		return List.of();
	}

	/** @param profile one that this format {@linkplain #suits suits} */
	Document write(ClientProfile profile);

	/** Whether devices show who signed documents of this format, so that they are signed where the site says by whom. */
	default boolean signs() {
		return false;
	}

	/**
	 * Signs a document that this format wrote, so that a device shows whose it is. What is signed is read as what is not,
	 * and signing the same document again makes the same bytes.
	 *
	 * @throws FormatException if documents of this format are not signed, or the identity is not usable
	 */
	default Document sign(Document document, SigningIdentity identity) throws FormatException {
		throw new FormatException(document.name() + ": documents of the format " + info().id() + " are not signed");
	}

	/**
	 * The certificate of whoever signed a document; empty where it is not signed. Whether to trust him is not looked at.
	 *
	 * @throws FormatException if it was changed after it was signed, or the signature cannot be read
	 */
	default Optional<X509Certificate> signer(Document document) throws FormatException {
		return Optional.empty();
	}

	/**
	 * Reads a document back, to prove that what was written says what was meant. Of a profile it returns what the
	 * format can carry.
	 *
	 * @throws FormatException if it is not of this format
	 */
	ClientProfile read(Document document) throws FormatException;
}
