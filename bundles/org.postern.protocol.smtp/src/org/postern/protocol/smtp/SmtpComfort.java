package org.postern.protocol.smtp;

import org.postern.api.rule.Fact;

/** What a thorough check looks at besides: what users can do without, and what is nicer with. */
record SmtpComfort(Ehlo ehlo) implements Fact {
}
