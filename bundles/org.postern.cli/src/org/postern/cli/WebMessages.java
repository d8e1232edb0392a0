package org.postern.cli;

import org.postern.api.web.WebListener;

/** Says beside a running command what the profile service does by itself. */
record WebMessages(Output output) implements WebListener {

	@Override
	public void changed(String what) {
		output.message(what);
	}

	@Override
	public void trouble(String what, String remedy) {
		output.problem(what, remedy);
	}
}
