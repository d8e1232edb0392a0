package org.postern.core.internal.issued;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.postern.api.model.Domain;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;
import org.postern.core.issued.Fingerprint;
import org.postern.core.issued.Holding;
import org.postern.core.issued.IssuedProfile;
import org.postern.core.profile.ProfileService;
import org.postern.core.site.Site;

/** What the policy says today to each of many users. */
public final class PresentProfiles {

	private final Site site;
	private final ProfileService profiles;
	private final Map<String, Domain> domains = new HashMap<>();
	private final Map<String, Function<MailAddress, ClientProfile>> users = new ConcurrentHashMap<>();

	public PresentProfiles(Site site, ProfileService profiles) {
		this.site = site;
		this.profiles = profiles;
		site.domains().forEach(domain -> domains.put(Mailbox.domain(domain.name()), domain));
	}

	/** Empty where the address is of no domain of the site. */
	public Optional<ClientProfile> of(MailAddress address) {
		return Optional.ofNullable(domains.get(Mailbox.domain(address.domain())))
				.map(domain -> users.computeIfAbsent(domain.name(), name -> profiles.users(site, domain)))
				.map(domain -> domain.apply(address));
	}

	Holding holding(IssuedProfile issued) {
		return of(issued.address()).map(Fingerprint::of)
				.map(present -> present.equals(issued.fingerprint()) ? Holding.CURRENT : Holding.OUTDATED)
				.orElse(Holding.DOMAIN_GONE);
	}
}
