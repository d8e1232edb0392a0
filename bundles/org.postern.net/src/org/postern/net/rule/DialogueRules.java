package org.postern.net.rule;

import java.util.List;

import org.postern.api.rule.TestRule;

/** The rules about what every mail protocol says: greeting, capabilities, login, and how lines are written. */
final class DialogueRules {

	List<TestRule<?>> all() {
		return List.of(new GreetingLater(), new GreetingRefused(), new GreetingUnexpected(), new GreetingSlow(), new EarlyTalkTurnedAway(),
				new LoginInCleartext(), new LoginNotOffered(), new LoginOnlyAfterTls(), new LoginUnexpected(),
				new StartTlsUnexpected(), new StartTlsUnderTls(), new CapabilitiesUnknown(), new CapabilitiesVanish(),
				new CapabilitiesMalformed(), new CapabilitiesRepeated(), new OnlyWeakMechanisms(), new WeakMechanism(),
				new NoCommonMechanism(), new BareLineFeeds(), new NulBytes(), new EightBitReplies());
	}
}
