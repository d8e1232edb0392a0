package org.postern.mail.internal;

import java.util.Properties;

import org.postern.api.model.Endpoint;
import org.postern.mail.Account;

import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;

/** Jakarta Mail's settings for one account. */
final class MailSession {

	private final Account account;
	private final Session session;

	MailSession(Account account, Connections connections) {
		this.account = account;
		this.session = Session.getInstance(properties(account, connections));
	}

	private static Properties properties(Account account, Connections connections) {
		Endpoint endpoint = account.endpoint();
		String prefix = "mail." + endpoint.protocol() + ".";
		String millis = Long.toString(account.timeout().toMillis());
		String upgrade = Boolean.toString(endpoint.security().upgrades());
		TlsFactory tls = new TlsFactory(account);
		Properties properties = new Properties();
		properties.put(prefix + "socketFactory", new RoutedFactory(account, tls, connections));
		properties.put(prefix + "socketFactory.fallback", "false");
		properties.put(prefix + "ssl.socketFactory", tls);
		properties.put(prefix + "starttls.enable", upgrade);
		properties.put(prefix + "starttls.required", upgrade);
		properties.put(prefix + "connectiontimeout", millis);
		properties.put(prefix + "timeout", millis);
		properties.put(prefix + "sasl.authorizationid", "");
		if (account.token().isPresent()) {
			properties.put(prefix + "auth.mechanisms", "XOAUTH2");
		} else {
			properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN DIGEST-MD5");
		}
		properties.put("mail.smtp.localhost", "[127.0.0.1]");
		properties.put("mail.imap.partialfetch", "false");
		return properties;
	}

	Session jakarta() {
		return session;
	}

	/** Connects by the address, which spares Jakarta Mail a look-up that nobody could cancel. */
	void connect(Service service) throws MessagingException {
		service.connect(account.address().getHostAddress(), account.endpoint().port(), account.user(), password());
	}

	void connectWithoutLogin(Service service) throws MessagingException {
		service.connect(account.address().getHostAddress(), account.endpoint().port(), null, null);
	}

	/** Jakarta Mail takes no other than a string. It lives no longer than the call. */
	private String password() {
		return account.token().orElse(account.password()).use(String::new);
	}
}
