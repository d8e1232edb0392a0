package org.postern.protocol.managesieve;

import java.io.IOException;
import java.util.List;

import org.postern.net.FurtherStage.Sight;
import org.postern.net.Wire;
import org.postern.net.session.UserTrial;

/** Stores a script of its own, which is never made active, and removes it (RFC 5804 section 2). */
final class ScriptTrial implements UserTrial {

	static final String WHAT = "scripts";

	@Override
	public String what() {
		return WHAT;
	}

	@Override
	public Sight run(Wire wire, String name) throws IOException {
		ScriptVisit seen = new ScriptDeeds(wire, name).visit();
		return new Sight(seen.describe(), List.of(seen));
	}

	@Override
	public void sweep(Wire wire, String name) throws IOException {
		SieveAnswer.to(wire, "DELETESCRIPT \"" + name + "\"");
	}
}
