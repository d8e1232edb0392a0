package org.postern.protocol.managesieve;

import org.postern.api.rule.Fact;

/** What a thorough check looks at besides: what users can do without, and is nicer with. */
record SieveComfort(SieveAbilities abilities) implements Fact {
}
