package org.postern.net.session.rule;

import java.util.List;
import java.util.stream.Stream;

import org.postern.api.rule.Reference;
import org.postern.api.rule.TestRule;

/** The rules about what is tried out with a mailbox beside reading and sending. */
public final class MailboxRules {

	public List<TestRule<?>> all() {
		return Stream.of(folders(), maildrop(), size(), idle()).flatMap(List::stream).toList();
	}

	private static List<TestRule<?>> folders() {
		return List.of(new FoldersRefused(), new OnlyBelowInbox(), new RenameRefused(), new AppendRefused(),
				new FlagRefused(), new FlagsForgotten(), new FolderLeft(), new FoldersBrokenOff(),
				new TrialBroken("folders", "folders were tried out by IMAP", Reference.rfc(9051, "6.3")));
	}

	private static List<TestRule<?>> maildrop() {
		return List.of(new UidlRefused(), new UidlChanges(), new UidlIncomplete(), new UidlMalformed(),
				new UidlRepeated(), new TopRefused(), new TopShowsAll(),
				new TrialBroken("maildrop", "the mailbox was looked at by POP3", Reference.rfc(1939, "5")));
	}

	private static List<TestRule<?>> size() {
		return List.of(new SizeNotEnforced(), new SizeNotKept(), new NoRoomNow(), new MailboxSmaller(),
				new TrialBroken("size", "sizes of messages were announced by SMTP", Reference.rfc(1870, "6")));
	}

	private static List<TestRule<?>> idle() {
		return List.of(new IdleSilent(), new IdleSlow(),
				new TrialBroken("idle", "new mail was waited for by IDLE", Reference.rfc(2177, "3")));
	}
}
