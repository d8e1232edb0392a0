package org.postern.protocol.pop3;

import org.postern.api.rule.Fact;

/** What a thorough check looks at besides: what users can do without, and what is nicer with. */
record Pop3Comfort(Pop3Abilities abilities) implements Fact {
}
