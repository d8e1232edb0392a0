package org.postern.core.site;

import java.nio.file.Path;

import org.postern.api.backend.BackendException;
import org.postern.api.model.MailAddress;
import org.postern.api.secret.SecretStoreException;

/**
 * The site that Postern opens on first use: server {@code local} on the embedded backend, domain
 * {@code example.test}, and one account whose generated password is in the secret store.
 */
public interface SampleSite {

	/** The sample's account. */
	MailAddress ACCOUNT = new MailAddress("anna", "example.test");

	/** The name of the sample's server. */
	String SERVER = "local";

	/** Loads the sample in {@code folder}, and makes it first where there is none. */
	Site ensure(Path folder) throws SiteException, BackendException, SecretStoreException;
}
