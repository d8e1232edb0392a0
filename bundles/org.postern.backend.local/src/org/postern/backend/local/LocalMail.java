package org.postern.backend.local;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.api.model.MailAddress;
import org.postern.api.model.PortPolicy;
import org.postern.backend.local.accounts.AccountFile;
import org.postern.backend.local.accounts.LoginGuard;
import org.postern.backend.local.maildir.MailStore;
import org.postern.backend.local.net.Connections;
import org.postern.backend.local.net.Limits;
import org.postern.backend.local.state.Configuration;
import org.postern.backend.local.tls.ServerTls;

/**
 * What every connection of a running server shares.
 *
 * @param accounts    who has mail here
 * @param guard       checks passwords
 * @param store       the mail
 * @param current     what holds at the moment
 * @param drops       accounts whose mail a POP3 session has open (RFC 1939 section 4)
 * @param limits      what clients may ask
 * @param connections how many there are
 */
public record LocalMail(AccountFile accounts, LoginGuard guard, MailStore store, Current current,
		Set<MailAddress> drops, Limits limits, Connections connections) {

	static LocalMail of(LocalFolder folder, Current current, Limits limits, Clock clock) {
		AccountFile accounts = folder.accounts();
		return new LocalMail(accounts, new LoginGuard(accounts, clock, limits.patience()),
				new MailStore(folder.path(), clock), current, ConcurrentHashMap.newKeySet(), limits,
				new Connections(limits.connections()));
	}

	/** Whether mail to this domain is kept here. */
	public boolean isLocal(String domain) {
		return current.configuration().isLocal(domain);
	}

	/** The server's name. */
	public String host() {
		return current.configuration().host();
	}

	/** Configuration and TLS in force; a change counts for the next question, and breaks no connection. */
	public static final class Current {

		private volatile Configuration configuration;
		private volatile ServerTls tls;

		Current(Configuration configuration, ServerTls tls) {
			this.configuration = configuration;
			this.tls = tls;
		}

		public Configuration configuration() {
			return configuration;
		}

		public PortPolicy policy() {
			return configuration.policy();
		}

		public ServerTls tls() {
			return tls;
		}

		void set(Configuration nextConfiguration, ServerTls nextTls) {
			configuration = nextConfiguration;
			tls = nextTls;
		}
	}
}
