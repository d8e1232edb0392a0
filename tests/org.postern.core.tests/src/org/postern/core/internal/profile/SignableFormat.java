package org.postern.core.internal.profile;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.SigningIdentity;

/** Writes its domain; signed, it begins with the name of whoever signed. */
public final class SignableFormat implements ProfileFormat {

	private final Map<String, X509Certificate> signers = new ConcurrentHashMap<>();

	@Override
	public FormatInfo info() {
		return new FormatInfo("signable", "Signable", "For tests.");
	}

	@Override
	public Document write(ClientProfile profile) {
		return document(profile.domain());
	}

	@Override
	public boolean signs() {
		return true;
	}

	@Override
	public Document sign(Document document, SigningIdentity identity) {
		String name = identity.certificate().getSubjectX500Principal().toString();
		signers.put(name, identity.certificate());
		return document(name + ": " + document.text());
	}

	@Override
	public Optional<X509Certificate> signer(Document document) {
		return Optional.of(document.text()).filter(text -> text.contains(": "))
				.map(text -> signers.get(text.substring(0, text.indexOf(": "))));
	}

	@Override
	public ClientProfile read(Document document) {
		return new ClientProfile("example.org", "Example", Optional.empty(), UserNameRule.ADDRESS, List.of(),
				List.of(), Term.ofDays(0), Term.forever());
	}

	private static Document document(String text) {
		return Document.ofText("signable", "text/plain", text);
	}
}
