package org.postern.backend.local.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.icegreen.greenmail.imap.ImapConstants;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.Store;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;

import org.postern.api.model.MailAddress;
import org.postern.backend.local.maildir.FolderFiles;
import org.postern.backend.local.maildir.MailStore;
import org.postern.backend.local.maildir.Mailbox;

/** GreenMail's view of our mailboxes, for one client. */
final class MaildirHost implements ImapHostManager {

	static final char DELIMITER = '.';

	private final MailStore store;
	private final Map<FolderFiles, MaildirFolder> folders = new HashMap<>();

	MaildirHost(MailStore store) {
		this.store = store;
	}

	private Mailbox mailbox(GreenMailUser user) {
		return store.mailbox(MailAddress.parse(user.getLogin()));
	}

	/** The engine calls folders by their owner too, and takes that off again where a client sees the name. */
	private MailFolder view(GreenMailUser user, String name, FolderFiles files) {
		String prefix = ImapConstants.USER_NAMESPACE + DELIMITER + user.getQualifiedMailboxName() + DELIMITER;
		return folders.computeIfAbsent(files, fresh -> new MaildirFolder(prefix, name, fresh));
	}

	@Override
	public char getHierarchyDelimiter() {
		return DELIMITER;
	}

	/** The engine's contract: null for a folder that is not there. */
	@Override
	public MailFolder getFolder(GreenMailUser user, String name) {
		try {
			return find(user, name).orElse(null);
		} catch (FolderException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public MailFolder getFolder(GreenMailUser user, String name, boolean mustExist) throws FolderException {
		Optional<MailFolder> found = find(user, name);
		if (found.isEmpty() && mustExist) {
			throw new FolderException("No such folder: " + name);
		}
		return found.orElse(null);
	}

	private Optional<MailFolder> find(GreenMailUser user, String name) throws FolderException {
		return call(() -> {
			Optional<FolderFiles> found = mailbox(user).folder(name);
			if (found.isPresent()) {
				found.get().refresh();
			}
			return found.map(files -> view(user, name, files));
		});
	}

	@Override
	public MailFolder getInbox(GreenMailUser user) throws FolderException {
		return call(() -> view(user, Mailbox.INBOX, mailbox(user).inbox()));
	}

	@Override
	public MailFolder createMailbox(GreenMailUser user, String asked) throws FolderException {
		// a delimiter at the end announces folders below (RFC 3501 section 6.3.3)
		String name = asked.endsWith(String.valueOf(DELIMITER)) ? asked.substring(0, asked.length() - 1) : asked;
		if (find(user, name).isPresent()) {
			throw new FolderException(FolderException.ALREADY_EXISTS_LOCALLY);
		}
		return call(() -> view(user, name, mailbox(user).create(name)));
	}

	@Override
	public void deleteMailbox(GreenMailUser user, String name) throws FolderException {
		getFolder(user, name, true);
		call(() -> {
			mailbox(user).delete(name);
			return name;
		});
	}

	@Override
	public void renameMailbox(GreenMailUser user, String from, String to) throws FolderException {
		getFolder(user, from, true);
		if (find(user, to).isPresent()) {
			throw new FolderException("The name is taken");
		}
		call(() -> {
			mailbox(user).rename(from, to);
			return to;
		});
	}

	@Override
	public Collection<MailFolder> listMailboxes(GreenMailUser user, String pattern) throws FolderException {
		return call(() -> matching(user, mailbox(user).names(), pattern));
	}

	@Override
	public Collection<MailFolder> listSubscribedMailboxes(GreenMailUser user, String pattern) throws FolderException {
		return call(() -> matching(user, mailbox(user).subscriptions(), pattern));
	}

	private List<MailFolder> matching(GreenMailUser user, List<String> names, String pattern) throws IOException {
		Pattern wanted = pattern(pattern);
		List<MailFolder> found = new ArrayList<>();
		for (String name : names) {
			boolean inbox = name.equals(Mailbox.INBOX) && pattern.equalsIgnoreCase(name);
			if (inbox || wanted.matcher(name).matches()) {
				mailbox(user).folder(name).ifPresent(files -> found.add(view(user, name, files)));
			}
		}
		return found;
	}

	/** RFC 3501 section 6.3.8: {@code *} matches anything, {@code %} anything but the delimiter. */
	private static Pattern pattern(String pattern) {
		StringBuilder regex = new StringBuilder();
		for (char next : pattern.toCharArray()) {
			regex.append(switch (next) {
				case '*' -> ".*";
				case '%' -> "[^.]*";
				default -> Pattern.quote(String.valueOf(next));
			});
		}
		return Pattern.compile(regex.toString());
	}

	@Override
	public void subscribe(GreenMailUser user, String name) throws FolderException {
		subscribe(user, name, true);
	}

	@Override
	public void unsubscribe(GreenMailUser user, String name) throws FolderException {
		subscribe(user, name, false);
	}

	private void subscribe(GreenMailUser user, String name, boolean wanted) throws FolderException {
		call(() -> {
			mailbox(user).subscribe(name, wanted);
			return name;
		});
	}

	private interface Disk<T> {
		T run() throws IOException;
	}

	private static <T> T call(Disk<T> work) throws FolderException {
		try {
			return work.run();
		} catch (IOException e) {
			throw new FolderException("The folder cannot be used now: " + e.getMessage(), e);
		}
	}

	@Override
	public List<StoredMessage> getAllMessages() {
		throw new UnsupportedOperationException("Nobody sees all mail");
	}

	@Override
	public void createPrivateMailAccount(GreenMailUser user) {
		throw new UnsupportedOperationException("Accounts are made by the administrator");
	}

	@Override
	public void deletePrivateMailAccount(GreenMailUser user) {
		throw new UnsupportedOperationException("Accounts are removed by the administrator");
	}

	@Override
	public Store getStore() {
		return new NoQuota();
	}
}
