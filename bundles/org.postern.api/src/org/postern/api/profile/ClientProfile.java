package org.postern.api.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.Endpoint;
import org.postern.api.model.LocalNames;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;

/**
 * What a client is told, derived from a policy.
 *
 * @param domain       the mail domain
 * @param displayName  what clients show
 * @param displayNames what clients show in certain languages instead
 * @param address      whose profile it is; empty for all of the domain
 * @param userName     what is typed as user name
 * @param incoming     where mail is read, preferred first
 * @param outgoing     where mail is sent, preferred first, fallbacks last
 * @param hold         how long the server keeps what POP3 deleted
 * @param expire       the age at which the server removes mail
 */
public record ClientProfile(String domain, String displayName, LocalNames displayNames, Optional<MailAddress> address,
		UserNameRule userName, List<Endpoint> incoming, List<Endpoint> outgoing, Term hold, Term expire) {

	/** A profile with one display name for all languages. */
	public ClientProfile(String domain, String displayName, Optional<MailAddress> address, UserNameRule userName,
			List<Endpoint> incoming, List<Endpoint> outgoing, Term hold, Term expire) {
		this(domain, displayName, LocalNames.none(), address, userName, incoming, outgoing, hold, expire);
	}

	public ClientProfile {
		Objects.requireNonNull(domain);
		Objects.requireNonNull(displayName);
		Objects.requireNonNull(displayNames);
		Objects.requireNonNull(address);
		Objects.requireNonNull(userName);
		Objects.requireNonNull(hold);
		Objects.requireNonNull(expire);
		incoming = List.copyOf(incoming);
		outgoing = List.copyOf(outgoing);
	}

	/** What the user types as user name; empty where the profile is for a whole domain. */
	public Optional<String> login() {
		return address.map(userName::apply);
	}

	/** What clients show to people who read a language, such as {@code de}. */
	public String displayName(String language) {
		return displayNames.in(language).orElse(displayName);
	}

	/** The same, told to one user of the domain: everybody is told the domain's periods. */
	public ClientProfile of(MailAddress user) {
		return new ClientProfile(domain, displayName, displayNames, Optional.of(user), userName, incoming, outgoing, hold, expire);
	}
}
