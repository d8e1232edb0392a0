package org.postern.core.internal.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.postern.api.model.Domain;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatInfo;
import org.postern.api.web.ProfileSource;
import org.postern.core.internal.issued.Mailbox;
import org.postern.core.profile.DocumentWriter;
import org.postern.core.profile.ProfileService;
import org.postern.core.site.Site;

/**
 * The documents of a site as it was read. What follows from a server's policy is derived once for all its domains;
 * documents are written anew each time, which takes a few microseconds and no memory.
 */
final class SiteDocuments implements ProfileSource {

	private final ProfileService profiles;
	private final DocumentWriter writer;
	/** What clients are told, by domain. */
	private final Map<String, ClientProfile> told;

	SiteDocuments(Site site, ProfileService profiles, DocumentWriter writer) {
		this.profiles = profiles;
		this.writer = writer;
		this.told = HashMap.newHashMap(site.domains().size());
		Function<Domain, ClientProfile> derived = profiles.domains(site);
		site.domains().forEach(domain -> told.put(Mailbox.domain(domain.name()), derived.apply(domain)));
	}

	@Override
	public boolean serves(String domain) {
		return told.containsKey(Mailbox.domain(domain));
	}

	@Override
	public int domains() {
		return told.size();
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
		return profiles.suits(format, profile) ? Optional.of(writer.write(format, profile)) : Optional.empty();
	}

	private Optional<ClientProfile> told(String domain) {
		return Optional.ofNullable(told.get(Mailbox.domain(domain)));
	}
}
