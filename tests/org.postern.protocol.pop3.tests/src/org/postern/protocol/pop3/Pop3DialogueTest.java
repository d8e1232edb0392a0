package org.postern.protocol.pop3;

import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.TestRules;
import org.postern.testkit.DialogueTable;

class Pop3DialogueTest extends DialogueTable {

	@Override
	protected MailProtocol protocol() {
		return new Pop3Protocol();
	}

	@Override
	protected TestRules rules() {
		return new Pop3Rules();
	}

	@Override
	protected String dialogues() {
		return "pop3-dialogues.txt";
	}
}
