package org.postern.protocol.imap;

import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.TestRules;
import org.postern.testkit.DialogueTable;

class ImapDialogueTest extends DialogueTable {

	@Override
	protected MailProtocol protocol() {
		return new ImapProtocol();
	}

	@Override
	protected TestRules rules() {
		return new ImapRules();
	}

	@Override
	protected String dialogues() {
		return "imap-dialogues.txt";
	}
}
