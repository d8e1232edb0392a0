package org.postern.backend.local.imap;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;

import jakarta.mail.internet.MimeMessage;

import org.postern.api.model.MailAddress;

/** An account, as GreenMail wants to see it. The engine asks only who it is. */
record LocalUser(MailAddress account) implements GreenMailUser {

	@Override
	public String getEmail() {
		return account.toString();
	}

	@Override
	public String getLogin() {
		return account.toString();
	}

	@Override
	public String getQualifiedMailboxName() {
		return account.toString();
	}

	@Override
	public void deliver(MovingMessage message) {
		throw new UnsupportedOperationException("Mail comes in by SMTP");
	}

	@Override
	public void deliver(MimeMessage message) {
		throw new UnsupportedOperationException("Mail comes in by SMTP");
	}

	@Override
	public void create() {
		throw new UnsupportedOperationException("Accounts are made by the administrator");
	}

	@Override
	public void delete() {
		throw new UnsupportedOperationException("Accounts are removed by the administrator");
	}

	@Override
	public String getPassword() {
		throw new UnsupportedOperationException("Passwords are hashed");
	}

	@Override
	public void setPassword(String password) {
		throw new UnsupportedOperationException("Passwords are set by the administrator");
	}

	@Override
	public void authenticate(String password) {
		throw new UnsupportedOperationException("Logins are checked before");
	}
}
