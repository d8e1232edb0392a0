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
import org.postern.net.Wire;

/** The words of ManageSieve for what every mail protocol does. */
final class SieveDialogue extends SieveConversation implements MailDialogue {

	private final Depth depth;
	private boolean toldAgain;
	private boolean welcomed;

	SieveDialogue(Depth depth) {
		this.depth = depth;
	}

	@Override
	public void quit(Wire wire) throws IOException {
		logOut(wire);
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
		return greeting.reply().isOk() ? List.of(new SieveWelcome(greeted())) : List.of();
	}

	@Override
	public List<Fact> seen(Offered offered) {
		List<Fact> seen = new ArrayList<>();
		reissued().ifPresent(told -> seen.add(new SieveReissue(told)));
		if (!offered.capabilities().known()) {
			return seen;
		}
		if (offered.before().isEmpty()) {
			seen.add(new ToldTwice(greeted().lines(), offered.capabilities().lines()));
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
