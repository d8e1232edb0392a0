package org.postern.protocol.imap;

import org.postern.api.rule.Fact;

/** What a thorough check looks at besides: what users can do without, and what is nicer with. */
record ImapComfort(ImapAbilities abilities) implements Fact {
}
