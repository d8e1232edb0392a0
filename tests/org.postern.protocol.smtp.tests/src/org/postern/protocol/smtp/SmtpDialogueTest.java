package org.postern.protocol.smtp;

import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.TestRules;
import org.postern.testkit.DialogueTable;

class SmtpDialogueTest extends DialogueTable {

	@Override
	protected MailProtocol protocol() {
		return new SmtpProtocol();
	}

	@Override
	protected TestRules rules() {
		return new SmtpRules();
	}

	@Override
	protected String dialogues() {
		return "smtp-dialogues.txt";
	}
}
