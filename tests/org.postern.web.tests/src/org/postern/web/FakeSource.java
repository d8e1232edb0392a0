package org.postern.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatInfo;
import org.postern.api.web.ProfileSource;

/** Writes what it was asked for; a domain's text can be changed while it is served. */
final class FakeSource implements ProfileSource {

	private static final Map<String, String> MEDIA_TYPES = Map.of("autoconfig", "text/xml", "autodiscover", "text/xml",
			"autodiscover-json", "application/json", "mobileconfig-imap", "application/x-apple-aspen-config",
			"setup-page", "text/html", "setup-page-de", "text/html", "text", "text/plain", "pacc", "application/json",
			"broken", "text/plain\r\nX-Injected: yes");

	final Map<String, String> domains = new ConcurrentHashMap<>(Map.of("example.org", "one", "other.example", "two"));

	@Override
	public boolean serves(String domain) {
		return domains.containsKey(domain.toLowerCase(Locale.ROOT));
	}

	@Override
	public List<FormatInfo> formats(String domain) {
		return serves(domain) ? MEDIA_TYPES.keySet().stream().map(id -> new FormatInfo(id, id, "")).toList() : List.of();
	}

	@Override
	public Optional<Document> document(String format, String domain) {
		return document(format, domain, domain);
	}

	@Override
	public Optional<Document> document(String format, MailAddress address) {
		return document(format, address.domain(), address.toString());
	}

	private Optional<Document> document(String format, String domain, String whose) {
		return Optional.ofNullable(domains.get(domain.toLowerCase(Locale.ROOT))).filter(text -> MEDIA_TYPES.containsKey(format))
				.map(text -> Document.ofText(format, MEDIA_TYPES.get(format), format + " for " + whose + ": " + text));
	}

	@Override
	public int domains() {
		return domains.size();
	}
}
