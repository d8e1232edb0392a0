package org.postern.protocol.managesieve;

import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.TestRules;
import org.postern.testkit.DialogueTable;

class ManageSieveDialogueTest extends DialogueTable {

	@Override
	protected MailProtocol protocol() {
		return new ManageSieveProtocol();
	}

	@Override
	protected TestRules rules() {
		return new SieveRules();
	}

	@Override
	protected String dialogues() {
		return "managesieve-dialogues.txt";
	}
}
