package org.postern.core.internal.probe.rule;

import org.postern.api.rule.Fact;

/** No password was sent, because the policy wants TLS and the endpoint offers none. */
public record LoginWithheld() implements Fact {
}
