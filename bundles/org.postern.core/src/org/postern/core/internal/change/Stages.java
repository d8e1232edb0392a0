package org.postern.core.internal.change;

import java.util.Locale;

import org.postern.api.progress.Progress;

/** Tells progress what happens now, and remembers it for the case that it fails. */
final class Stages {

	private final Progress progress;
	private String current = "beginning";

	Stages(Progress progress) {
		this.progress = progress;
	}

	void begin(String what) {
		progress.step(what);
		current = what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
	}

	String current() {
		return current;
	}
}
