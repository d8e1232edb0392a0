package org.postern.backend.local.imap;

import java.net.InetAddress;
import java.util.Optional;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;

import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;
import org.postern.backend.local.LocalMail;
import org.postern.backend.local.accounts.LoginGuard;
import org.postern.backend.local.net.Latin;

/** GreenMail's view of our accounts, for one connection. */
final class LocalUsers extends UserManager {

	private final LocalMail mail;
	private final InetAddress peer;
	private Optional<MailAddress> welcomed = Optional.empty();

	LocalUsers(MaildirHost host, LocalMail mail, InetAddress peer) {
		super(host);
		this.mail = mail;
		this.peer = peer;
	}

	/** Who it is; empty where the password is wrong, or the guard does not listen. */
	Optional<MailAddress> check(String user, Secret password) {
		try (password) {
			return switch (mail.guard().login(user, password, peer)) {
				case LoginGuard.Outcome.Welcome welcome -> Optional.of(welcome.account());
				case LoginGuard.Outcome.Wrong wrong -> Optional.empty();
				case LoginGuard.Outcome.Locked locked -> Optional.empty();
			};
		}
	}

	@Override
	public boolean test(String user, String password) {
		welcomed = check(Latin.meant(user), Secret.of(Latin.meant(password)));
		return welcomed.isPresent();
	}

	/** The engine asks for the user right after {@link #test} has said yes. */
	@Override
	public GreenMailUser getUser(String user) {
		return user(welcomed.orElseThrow());
	}

	GreenMailUser user(MailAddress account) {
		return new LocalUser(account);
	}
}
