package org.postern.backend.local.imap;

import java.io.IOException;
import java.util.Optional;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.imap.ImapResponse;
import com.icegreen.greenmail.imap.ImapSession;
import com.icegreen.greenmail.imap.ImapSessionFolder;
import com.icegreen.greenmail.imap.ImapSessionState;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;

/** What the engine knows of one client. */
final class LocalImapSession implements ImapSession {

	private final MaildirHost host;
	private final LocalUsers users;
	private final String peer;
	private ImapSessionState state = ImapSessionState.NON_AUTHENTICATED;
	private Optional<GreenMailUser> user = Optional.empty();
	private Optional<SelectedFolder> selected = Optional.empty();

	LocalImapSession(MaildirHost host, LocalUsers users, String peer) {
		this.host = host;
		this.users = users;
		this.peer = peer;
	}

	Optional<SelectedFolder> selected() {
		return selected;
	}

	boolean isKnown() {
		return user.isPresent();
	}

	@Override
	public void unsolicitedResponses(ImapResponse response) throws FolderException {
		unsolicitedResponses(response, false);
	}

	@Override
	public void unsolicitedResponses(ImapResponse response, boolean omitExpunged) throws FolderException {
		if (selected.isPresent()) {
			try {
				selected.get().folder().files().refresh();
			} catch (IOException e) {
				throw new FolderException("The folder cannot be read now: " + e.getMessage(), e);
			}
			selected.get().tell(response, omitExpunged);
		}
	}

	@Override
	public void closeConnection(String byeMessage) {
		closeConnection();
	}

	@Override
	public void closeConnection() {
		state = ImapSessionState.LOGOUT;
	}

	@Override
	public ImapHostManager getHost() {
		return host;
	}

	@Override
	public UserManager getUserManager() {
		return users;
	}

	@Override
	public String getClientIP() {
		return peer;
	}

	@Override
	public ImapSessionState getState() {
		return state;
	}

	@Override
	public void setAuthenticated(GreenMailUser who) {
		state = ImapSessionState.AUTHENTICATED;
		user = Optional.of(who);
	}

	/** The engine's contract: null before the login. */
	@Override
	public GreenMailUser getUser() {
		return user.orElse(null);
	}

	@Override
	public void setSelected(MailFolder folder, boolean readOnly) {
		state = ImapSessionState.SELECTED;
		selected = Optional.of(new SelectedFolder((MaildirFolder) folder, this, readOnly));
	}

	@Override
	public void deselect() {
		if (state == ImapSessionState.SELECTED) {
			state = ImapSessionState.AUTHENTICATED;
		}
		selected = Optional.empty();
	}

	/** The engine's contract: null where nothing is selected. */
	@Override
	public ImapSessionFolder getSelected() {
		return selected.orElse(null);
	}
}
