package org.postern.protocol.managesieve;

import org.postern.api.rule.Fact;

/**
 * What a server does once TLS is up.
 *
 * @param told whether it told its capabilities of itself
 */
record SieveReissue(boolean told) implements Fact {
}
