package org.postern.core.internal.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Domain;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatInfo;
import org.postern.api.web.ProfileSource;
import org.postern.core.profile.ProfileService;
import org.postern.core.site.Site;

/**
 * The documents of a site as it was read. What follows from the policy is kept for each domain that was asked for;
 * documents are written anew each time, which takes a few microseconds and no memory.
 */
final class SiteDocuments implements ProfileSource {

	private final Site site;
	private final ProfileService profiles;
	private final Map<String, Domain> domains;
	private final Map<String, ClientProfile> told = new ConcurrentHashMap<>();
	/** The endpoints of a server are the same for all its domains: a hundred thousand share a list. */
	private final Map<List<Endpoint>, List<Endpoint>> shared = new ConcurrentHashMap<>();

	SiteDocuments(Site site, ProfileService profiles) {
		this.site = site;
		this.profiles = profiles;
		this.domains = HashMap.newHashMap(site.domains().size());
		site.domains().forEach(domain -> domains.put(key(domain.name()), domain));
	}

	private static String key(String domain) {
		return AsciiName.of(domain).toLowerCase(Locale.ROOT);
	}

	@Override
	public boolean serves(String domain) {
		return domains.containsKey(key(domain));
	}

	@Override
	public int domains() {
		return domains.size();
	}

	@Override
	public List<FormatInfo> formats(String domain) {
		return told(domain).map(profiles::formats).orElse(List.of());
	}

	@Override
	public Optional<Document> document(String format, String domain) {
		return told(domain).flatMap(profile -> document(format, profile));
	}

	@Override
	public Optional<Document> document(String format, MailAddress address) {
		return told(address.domain()).flatMap(profile -> document(format, profile.of(address)));
	}

	private Optional<Document> document(String format, ClientProfile profile) {
		return profiles.suits(format, profile) ? Optional.of(profiles.write(format, profile)) : Optional.empty();
	}

	private Optional<ClientProfile> told(String domain) {
		String key = key(domain);
		return Optional.ofNullable(domains.get(key)).map(known -> told.computeIfAbsent(key,
				missing -> sharing(profiles.derive(site, known, Optional.empty()))));
	}

	private ClientProfile sharing(ClientProfile own) {
		return new ClientProfile(own.domain(), own.displayName(), own.displayNames(), own.address(), own.userName(),
				shared(own.incoming()), shared(own.outgoing()), own.hold(), own.expire());
	}

	/** The first list that is equal to this one. */
	private List<Endpoint> shared(List<Endpoint> list) {
		return shared.computeIfAbsent(list, first -> first);
	}
}
