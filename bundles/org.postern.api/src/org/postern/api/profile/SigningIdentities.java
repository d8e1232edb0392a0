package org.postern.api.profile;

import java.util.List;
import java.util.Optional;

import org.postern.api.secret.Secret;

/** Makes, reads and writes the identities that sign documents. A service of the bundle whose formats are signed. */
public interface SigningIdentities {

	/** Makes a key and a certificate that it signs itself. @throws SigningException if this Java lacks such keys */
	SigningIdentity create(NewIdentity wanted) throws SigningException;

	/**
	 * Reads an identity out of one PKCS #12 file (RFC 7292), or out of PEM files (RFC 7468) with the certificate, those
	 * above it and the key, in any order. The chain is put into its order; certificates that are not of it are left out.
	 *
	 * @param password opens the file or its key; empty where it is not locked
	 * @throws SigningException if it cannot be read, the key is not the certificate's, or the certificate is of no use for
	 *                          signing. It may be expired
	 */
	SigningIdentity read(List<IdentityFile> files, Optional<Secret> password) throws SigningException;

	/** An identity as PEM text: the certificates, then the key without a passphrase. {@link #read} reads it. */
	Secret text(SigningIdentity identity) throws SigningException;

	/** An identity as a PKCS #12 file that the password opens. */
	byte[] write(SigningIdentity identity, Secret password) throws SigningException;
}
