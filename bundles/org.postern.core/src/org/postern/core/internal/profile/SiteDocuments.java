package org.postern.core.internal.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Domain;
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

	/** What a domain is told, in which formats, and in which of them a user's address can stand. */
	private record Told(ClientProfile profile, List<FormatInfo> formats, List<FormatInfo> forUsers) {
	}

	private static final String ANYBODY = "user";

	private final Site site;
	private final ProfileService profiles;
	private final Map<String, Domain> domains;
	private final Map<String, Told> told = new ConcurrentHashMap<>();
	/** The endpoints of a server, and the formats, are the same for all its domains: a hundred thousand share a list. */
	private final Map<List<?>, List<?>> shared = new ConcurrentHashMap<>();

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
		return told(domain).map(Told::formats).orElse(List.of());
	}

	@Override
	public Optional<Document> document(String format, String domain) {
		return told(domain).filter(known -> contains(known.formats(), format)).map(known -> profiles.write(format, known.profile()));
	}

	@Override
	public Optional<Document> document(String format, MailAddress address) {
		return told(address.domain()).filter(known -> contains(known.forUsers(), format))
				.map(known -> profiles.write(format, known.profile().of(address)));
	}

	private Optional<Told> told(String domain) {
		String key = key(domain);
		return Optional.ofNullable(domains.get(key)).map(known -> told.computeIfAbsent(key, missing -> tell(known)));
	}

	private Told tell(Domain domain) {
		ClientProfile profile = sharing(profiles.derive(site, domain, Optional.empty()));
		return new Told(profile, shared(profiles.formats(profile)),
				shared(profiles.formats(profile.of(new MailAddress(ANYBODY, domain.name())))));
	}

	private ClientProfile sharing(ClientProfile own) {
		return new ClientProfile(own.domain(), own.displayName(), own.displayNames(), own.address(), own.userName(),
				shared(own.incoming()), shared(own.outgoing()), own.hold(), own.expire());
	}

	/** The first list that is equal to this one. */
	@SuppressWarnings("unchecked")
	private <T> List<T> shared(List<T> list) {
		return (List<T>) shared.computeIfAbsent(list, first -> first);
	}

	private static boolean contains(List<FormatInfo> formats, String id) {
		return formats.stream().anyMatch(info -> info.id().equals(id));
	}
}
