package org.postern.backend.local;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.api.model.MailAddress;
import org.postern.api.model.PortPolicy;
import org.postern.backend.local.accounts.AccountFile;
import org.postern.backend.local.accounts.LoginGuard;
import org.postern.backend.local.maildir.MailStore;

/**
 * What every connection of a running server shares.
 *
 * @param host     the server's name
 * @param accounts who has mail here
 * @param guard    checks passwords
 * @param store    the mail
 * @param domains  the domains whose mail is kept here
 * @param policy   the policy in force
 * @param drops    accounts whose mail a POP3 session has open (RFC 1939 section 3)
 * @param clock    the time
 */
public record LocalMail(String host, AccountFile accounts, LoginGuard guard, MailStore store, Set<String> domains,
		CurrentPolicy policy, Set<MailAddress> drops, Clock clock) {

	/** The largest message taken, in bytes. */
	public static final int MAXIMUM_MESSAGE = 25 * 1024 * 1024;

	static LocalMail of(String host, LocalFolder folder, Set<String> domains, CurrentPolicy policy, Clock clock) {
		AccountFile accounts = folder.accounts();
		return new LocalMail(host, accounts, new LoginGuard(accounts, clock), new MailStore(folder.path(), clock),
				domains, policy, ConcurrentHashMap.newKeySet(), clock);
	}

	/** Whether mail to this domain is kept here. */
	public boolean isLocal(String domain) {
		return domains.contains(domain.toLowerCase(Locale.ROOT));
	}

	/** The policy as it is at the moment. */
	public static final class CurrentPolicy {

		private volatile PortPolicy policy;

		CurrentPolicy(PortPolicy policy) {
			this.policy = policy;
		}

		public PortPolicy get() {
			return policy;
		}

		void set(PortPolicy value) {
			policy = value;
		}
	}
}
