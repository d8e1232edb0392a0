package org.postern.protocol.managesieve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.postern.api.check.Depth;
import org.postern.api.rule.Fact;
import org.postern.net.Capabilities;
import org.postern.net.Greeting;
import org.postern.net.MailDialogue;
import org.postern.net.Offered;
import org.postern.net.Reply;
import org.postern.net.Wire;

/** The words of ManageSieve for what every mail protocol does. */
final class SieveDialogue implements MailDialogue {

	private final Depth depth;
	private final SieveConversation conversation = new SieveConversation();
	private boolean toldAgain;
	private boolean welcomed;

	SieveDialogue(Depth depth) {
		this.depth = depth;
	}

	@Override
	public Reply greeting(Wire wire) throws IOException {
		return conversation.greeting(wire);
	}

	@Override
	public Capabilities capabilities(Wire wire) throws IOException {
		return conversation.capabilities(wire);
	}

	@Override
	public Reply startTls(Wire wire) throws IOException {
		return conversation.startTls(wire);
	}

	@Override
	public void quit(Wire wire) throws IOException {
		wire.writeLine("LOGOUT");
	}

	/** The capabilities and the OK behind them belong to the start of TLS; a second OK does not. */
	@Override
	public boolean isSaidUnasked(String line) {
		boolean capability = !welcomed && line.startsWith("\"");
		boolean end = !welcomed && toldAgain && line.toUpperCase(Locale.ROOT).startsWith("OK");
		toldAgain |= capability;
		welcomed |= end;
		return capability || end;
	}

	@Override
	public List<Fact> seen(Greeting greeting) {
		return greeting.reply().isOk() ? List.of(new SieveWelcome(conversation.greeted())) : List.of();
	}

	@Override
	public List<Fact> seen(Offered offered) {
		List<Fact> seen = new ArrayList<>();
		conversation.reissued().ifPresent(told -> seen.add(new SieveReissue(told)));
		if (!offered.capabilities().known()) {
			return seen;
		}
		if (offered.before().isEmpty()) {
			seen.add(new ToldTwice(conversation.greeted().lines(), offered.capabilities().lines()));
		}
		if (offered.counts()) {
			SieveAbilities abilities = SieveAbilities.of(offered.capabilities());
			seen.add(abilities);
			if (depth == Depth.THOROUGH) {
				seen.add(new SieveComfort(abilities));
			}
		}
		return seen;
	}
}
