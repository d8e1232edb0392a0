package org.postern.backend.exim;

import java.util.Collection;
import java.util.List;

import org.postern.host.Script;
import org.postern.host.change.ShellText;

/** The shell by which Exim is spoken to, at one place. */
record EximScripts(EximPlace place) {

	/** Fifths of a second until Exim has taken up its file. */
	private static final int TRIES = 40;

	/** What Exim and its file say. */
	Script read() {
		return Script.of("read the settings of Exim",
				ShellText.whole(ShellText.refusing() + about(place.file()) + text("part.sh") + text("read.sh")));
	}

	/** @param questions for each its name and an expression, in two lines */
	Script ask(String file, String questions) {
		return Script.of("ask Exim what it offers at each port", ShellText.whole(ShellText.refusing() + about(file)
				+ "questions=" + Script.quote(questions) + "\n" + text("part.sh") + text("ask.sh")));
	}

	/** Within a change: Exim looks at what is staged. */
	String check(String file) {
		return about(file) + text("check.sh");
	}

	/** Within a change: Exim takes up what is there. */
	String takeUp(String file) {
		return about(file) + text("take_up.sh");
	}

	/** Within a change: waits until these ports are listened on. */
	String follow(Collection<Integer> ports) {
		return ShellText.await(ports.stream().map(String::valueOf).toList(), List.of(), TRIES) + text("follow.sh");
	}

	private String about(String file) {
		return "exim=" + Script.quote(place.program()) + "\nfile=" + Script.quote(file) + "\n" + text("common.sh");
	}

	private static String text(String name) {
		return ShellText.of(EximScripts.class, name);
	}
}
