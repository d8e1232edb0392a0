package org.postern.core.signing;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.profile.IdentityFile;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.secret.Secret;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;

/**
 * The identities that sign the profiles of sites. A site names one; its certificate and key are in the secret store of
 * whoever publishes, never in the site.
 */
public interface ProfileSigning {

	/** Whether a site's profiles are signed, and by whom. */
	SigningState state(Site site);

	/**
	 * Who signs a site's profiles; empty where the site names nobody.
	 *
	 * @throws SigningException if it names somebody of whom there is no use
	 */
	default Optional<SigningIdentity> signer(Site site) throws SigningException {
		return switch (state(site)) {
			case SigningState.Unsigned none -> Optional.empty();
			case SigningState.Signed signed -> Optional.of(signed.identity());
			case SigningState.Unusable unusable -> throw new SigningException(unusable.problem(), unusable.remedy());
		};
	}

	/** What is wrong with a site's identity, or will be soon. @param state of the site, as it was found */
	List<Finding> findings(SigningState state);

	/** What is to be known of an identity before it is used: how long it lasts, and what devices will make of it. */
	List<Finding> review(SigningIdentity identity);

	/** Makes an identity that vouches for itself. Nothing is stored yet. */
	SigningIdentity create(NewIdentity wanted) throws SigningException;

	/** Reads an identity out of one PKCS #12 file, or out of PEM files. Nothing is stored yet. */
	SigningIdentity read(List<IdentityFile> files, Optional<Secret> password) throws SigningException;

	/** An identity as a PKCS #12 file, to carry it to another computer. */
	byte[] write(SigningIdentity identity, Secret password) throws SigningException;

	/** The name under which an identity is usually kept, made of what stands on its certificate. */
	String usualName(SigningIdentity identity);

	/**
	 * Puts an identity into the secret store and states its name in {@code site.yaml}.
	 *
	 * @param replace whether another certificate of that name, which another site may use, is replaced
	 * @return the site as it is now
	 * @throws SigningException if the certificate is expired, the name is taken, or the store cannot be used
	 */
	Site use(Site site, String name, SigningIdentity identity, boolean replace) throws SigningException, SiteException;

	/**
	 * Takes the name out of {@code site.yaml}: profiles are not signed any more. Devices keep what they have.
	 *
	 * @param forget whether certificate and key are removed from the secret store, too
	 */
	Site remove(Site site, boolean forget) throws SigningException, SiteException;
}
