package org.postern.backend.local.imap;

import java.net.InetAddress;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;

import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.accounts.LoginGuard;

/** GreenMail's view of our accounts, for one connection. */
final class LocalUsers extends UserManager {

	private final LocalMail mail;
	private final InetAddress peer;

	LocalUsers(MaildirHost host, LocalMail mail, InetAddress peer) {
		super(host);
		this.mail = mail;
		this.peer = peer;
	}

	@Override
	public boolean test(String user, String password) {
		try (Secret secret = Secret.of(password)) {
			return mail.guard().login(user, secret, peer) instanceof LoginGuard.Outcome.Welcome;
		}
	}

	@Override
	public GreenMailUser getUser(String user) {
		return user(MailAddress.parse(user));
	}

	GreenMailUser user(MailAddress account) {
		return new LocalUser(account);
	}
}
