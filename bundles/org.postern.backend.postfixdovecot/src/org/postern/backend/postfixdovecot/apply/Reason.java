package org.postern.backend.postfixdovecot.apply;

import java.util.Objects;

/** Why something does not work on a server, and what to do about it. */
record Reason(String what, String remedy) {

	Reason {
		Objects.requireNonNull(what);
		Objects.requireNonNull(remedy);
	}
}
