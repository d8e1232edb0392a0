package org.postern.backend.local.imap;

import java.util.Collection;
import java.util.List;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.Store;

import jakarta.mail.Quota;

/** The engine asks its store for quotas only; there are none here. */
final class NoQuota implements Store {

	@Override
	public boolean isQuotaSupported() {
		return false;
	}

	@Override
	public void setQuotaSupported(boolean supported) {
		throw unsupported();
	}

	@Override
	public Quota[] getQuota(String root, String name, boolean create) {
		return new Quota[0];
	}

	@Override
	public void setQuota(Quota quota, String name) {
		throw unsupported();
	}

	@Override
	public void deleteQuota(String name) {
		throw unsupported();
	}

	@Override
	public MailFolder getMailbox(String name) {
		throw unsupported();
	}

	@Override
	public MailFolder getMailbox(MailFolder parent, String name) {
		throw unsupported();
	}

	@Override
	public Collection<MailFolder> getChildren(MailFolder parent) {
		return List.of();
	}

	@Override
	public MailFolder createMailbox(MailFolder parent, String name, boolean selectable) {
		throw unsupported();
	}

	@Override
	public MailFolder setSelectable(MailFolder folder, boolean selectable) {
		throw unsupported();
	}

	@Override
	public void deleteMailbox(MailFolder folder) {
		throw unsupported();
	}

	@Override
	public void renameMailbox(MailFolder folder, String name) {
		throw unsupported();
	}

	@Override
	public Collection<MailFolder> listMailboxes(String pattern) {
		throw unsupported();
	}

	private static UnsupportedOperationException unsupported() {
		return new UnsupportedOperationException("Folders are reached through the host");
	}
}
