package org.postern.backend.local.imap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.icegreen.greenmail.imap.ImapResponse;
import com.icegreen.greenmail.imap.ImapSession;
import com.icegreen.greenmail.imap.ImapSessionFolder;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MessageFlags;
import com.icegreen.greenmail.store.StoredMessage;

import jakarta.mail.Flags;
import jakarta.mail.search.SearchTerm;

import org.postern.backend.local.maildir.StoredMail;

/**
 * The folder that a client has selected, as the client knows it. Message numbers are promises: they hold until the
 * client has been told of a change (RFC 9051 section 7.5), whatever POP3, retention or other clients do meanwhile. What
 * has changed is found by comparing with the folder, so nothing is told twice and nothing is missed.
 */
final class SelectedFolder extends ImapSessionFolder {

	private final MaildirFolder folder;
	private final List<Long> uids = new ArrayList<>();
	private final Map<Long, String> told = new HashMap<>();
	private final Map<Long, Boolean> asked = new HashMap<>();

	SelectedFolder(MaildirFolder folder, ImapSession session, boolean readOnly) {
		super(folder, session, readOnly);
		this.folder = folder;
		folder.files().list().forEach(this::know);
	}

	private void know(StoredMail mail) {
		uids.add(mail.uid());
		told.put(mail.uid(), mail.name().flags());
	}

	MaildirFolder folder() {
		return folder;
	}

	/** The messages by number: the first has number 1. */
	List<Long> uids() {
		return List.copyOf(uids);
	}

	/** Tells the client what has changed; {@code keepNumbers} where it must not hear of removed messages now. */
	void tell(ImapResponse response, boolean keepNumbers) {
		Map<Long, StoredMail> present = folder.files().list().stream()
				.collect(Collectors.toMap(StoredMail::uid, Function.identity()));
		if (!keepNumbers) {
			tellRemoved(response, present);
		}
		tellAdded(response, present);
		tellFlags(response, present);
	}

	private void tellRemoved(ImapResponse response, Map<Long, StoredMail> present) {
		for (int number = uids.size(); number > 0; number--) {
			long uid = uids.get(number - 1);
			if (!present.containsKey(uid)) {
				response.expungeResponse(number);
				uids.remove(number - 1);
				told.remove(uid);
				asked.remove(uid);
			}
		}
	}

	private void tellAdded(ImapResponse response, Map<Long, StoredMail> present) {
		List<StoredMail> added = present.values().stream().filter(mail -> !told.containsKey(mail.uid()))
				.sorted((a, b) -> Long.compare(a.uid(), b.uid())).toList();
		added.forEach(this::know);
		if (!added.isEmpty()) {
			response.existsResponse(uids.size());
			response.recentResponse(0);
		}
	}

	private void tellFlags(ImapResponse response, Map<Long, StoredMail> present) {
		for (int index = 0; index < uids.size(); index++) {
			long uid = uids.get(index);
			Optional<String> now = Optional.ofNullable(present.get(uid)).map(mail -> mail.name().flags());
			if (now.isPresent() && (asked.containsKey(uid) || !now.get().equals(told.get(uid)))) {
				String flags = MessageFlags.format(folder.letters().flags(now.get()));
				boolean byUid = asked.getOrDefault(uid, false);
				response.fetchResponse(index + 1, "FLAGS " + flags + (byUid ? " UID " + uid : ""));
				told.put(uid, now.get());
			}
		}
		asked.clear();
	}

	@Override
	public int getMsn(long uid) throws FolderException {
		int index = Collections.binarySearch(uids, uid);
		if (index < 0) {
			throw new FolderException("The message with UID " + uid + " is not known here");
		}
		return index + 1;
	}

	/** Without those that are gone, of which the client has not been told. */
	@Override
	public long[] getMessageUids() {
		return uids.stream().filter(uid -> folder.files().find(uid).isPresent()).mapToLong(Long::longValue).toArray();
	}

	@Override
	public int getMessageCount() {
		return uids.size();
	}

	@Override
	public int getFirstUnseen() {
		for (int index = 0; index < uids.size(); index++) {
			if (told.get(uids.get(index)).indexOf(FlagLetters.SEEN) < 0) {
				return index + 1;
			}
		}
		return 0;
	}

	/** For copying and moving, which want to know the UIDs only. */
	@Override
	public List<StoredMessage> getMessages() {
		return uids.stream().filter(uid -> folder.files().find(uid).isPresent()).map(folder::withoutText).toList();
	}

	@Override
	public long[] search(SearchTerm term) {
		List<Long> found = new ArrayList<>();
		for (int index = 0; index < uids.size(); index++) {
			if (folder.matches(uids.get(index), index + 1, term)) {
				found.add(uids.get(index));
			}
		}
		return found.stream().mapToLong(Long::longValue).toArray();
	}

	@Override
	public void expunge() {
		folder.remove(mail -> mail.name().hasFlag(FlagLetters.DELETED) && told.containsKey(mail.uid()));
	}

	@Override
	public void setFlags(Flags flags, boolean value, long uid, FolderListener silent, boolean addUid)
			throws FolderException {
		folder.setFlags(flags, value, uid, silent, addUid);
		note(uid, Optional.ofNullable(silent), addUid);
	}

	@Override
	public void replaceFlags(Flags flags, long uid, FolderListener silent, boolean addUid) throws FolderException {
		folder.replaceFlags(flags, uid, silent, addUid);
		note(uid, Optional.ofNullable(silent), addUid);
	}

	/** A silent change is one that the client knows already; any other is answered even where it changed nothing. */
	private void note(long uid, Optional<FolderListener> silent, boolean addUid) {
		if (silent.isEmpty()) {
			asked.put(uid, addUid);
		} else {
			folder.files().find(uid).ifPresent(mail -> told.put(uid, mail.name().flags()));
		}
	}
}
