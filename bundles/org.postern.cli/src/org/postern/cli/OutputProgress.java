package org.postern.cli;

import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;

/** Tells on the terminal what a service is doing. */
record OutputProgress(Output output, Cancellation cancellation) implements Progress {

	@Override
	public void step(String what) {
		output.message("  " + what);
	}
}
