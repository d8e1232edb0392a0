package org.postern.core.internal.signing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.profile.IdentityFile;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentities;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.signing.SigningState;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;

/** Keeps identities in the secret store; a site's file names them. */
@Component
public final class SiteSigning implements ProfileSigning {

	private final SiteStore sites;
	private final KeptIdentities kept;
	private final List<SigningIdentities> installed;
	private final IdentityReview review;

	@Activate
	public SiteSigning(@Reference(policyOption = ReferencePolicyOption.GREEDY) SiteStore sites,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) SecretStore secrets,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<SigningIdentities> installed) {
		this(sites, secrets, installed, Clock.systemUTC());
	}

	SiteSigning(SiteStore sites, SecretStore secrets, List<SigningIdentities> installed, Clock clock) {
		this.sites = sites;
		this.installed = List.copyOf(installed);
		this.kept = new KeptIdentities(secrets);
		this.review = new IdentityReview(clock);
	}

	@Override
	public SigningState state(Site site) {
		return site.signing().map(name -> state(site, name)).orElseGet(SigningState.Unsigned::new);
	}

	private SigningState state(Site site, String name) {
		try {
			Optional<SigningIdentity> found = kept.find(name, this::identities);
			if (found.isEmpty()) {
				return new SigningState.Unusable(name, found, "Profiles are signed by '" + name + "', says "
						+ site.file() + ", and this user's secret store has no such identity",
						"Import it: postern signing import FILE --as " + name + "; or publish unsigned: postern signing remove.");
			}
			return review.unusable(found.get()).<SigningState>map(problem -> new SigningState.Unusable(name, found, problem,
					"Import a renewed one: postern signing import FILE; or publish unsigned: postern signing remove."))
					.orElseGet(() -> new SigningState.Signed(name, found.get()));
		} catch (SigningException e) {
			return new SigningState.Unusable(name, Optional.empty(), e.getMessage(), e.remedy());
		}
	}

	@Override
	public List<Finding> findings(SigningState state) {
		return switch (state) {
			case SigningState.Unsigned none -> List.of();
			case SigningState.Signed signed -> review.soon(signed.identity()).stream()
					.map(finding -> finding.at(Site.FILE)).toList();
			case SigningState.Unusable unusable -> List.of(Finding.of("signing.unusable", Severity.ERROR,
					unusable.problem() + ".", "No profile is published or pushed until that is mended; the profile service gives "
							+ "Apple's devices unsigned ones.", unusable.remedy()).at(Site.FILE));
		};
	}

	@Override
	public List<Finding> review(SigningIdentity identity) {
		return review.all(identity);
	}

	@Override
	public SigningIdentity create(NewIdentity wanted) throws SigningException {
		return identities().create(wanted);
	}

	@Override
	public SigningIdentity read(List<IdentityFile> files, Optional<Secret> password) throws SigningException {
		return identities().read(files, password);
	}

	@Override
	public byte[] write(SigningIdentity identity, Secret password) throws SigningException {
		return identities().write(identity, password);
	}

	private SigningIdentities identities() throws SigningException {
		return installed.stream().findFirst().orElseThrow(() -> new SigningException(
				"Nothing is installed that could sign profiles", "Install the bundle org.postern.profiles."));
	}

	@Override
	public String usualName(SigningIdentity identity) {
		X509Certificate certificate = identity.certificate();
		String words = certificate.getSubjectX500Principal().getName().replaceFirst("(?i)^.*?CN=", "")
				.replaceFirst("(?<!\\\\),.*", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
				.replaceAll("^-|-$", "");
		return words.isEmpty() ? "profiles" : words.substring(0, Math.min(words.length(), 60));
	}

	/** The secret first: a site that names an identity which is not there cannot publish. */
	@Override
	public Site use(Site site, String name, SigningIdentity identity, boolean replace)
			throws SigningException, SiteException {
		if (!name.matches(Site.IDENTITY)) {
			throw new SigningException("'" + name + "' cannot be the name of an identity",
					"Take letters, digits, '.', '_' and '-', at most 63.");
		}
		Optional<String> problem = review.unusable(identity);
		if (problem.isPresent()) {
			throw new SigningException(problem.get(), "Get it renewed by its authority, or make another one.");
		}
		boolean own = site.signing().equals(Optional.of(name));
		kept.put(name, identity, identities(), replace || own);
		Site changed = site.signedBy(Optional.of(name));
		sites.saveSite(changed);
		return changed;
	}

	@Override
	public Site remove(Site site, boolean forget) throws SigningException, SiteException {
		Site changed = site.signedBy(Optional.empty());
		sites.saveSite(changed);
		if (forget && site.signing().isPresent()) {
			kept.remove(site.signing().get());
		}
		return changed;
	}
}
