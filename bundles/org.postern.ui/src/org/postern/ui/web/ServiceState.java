package org.postern.ui.web;

import java.net.URI;
import java.util.List;

/** How the profile service fares. */
public sealed interface ServiceState {

	/** It does not run. */
	record Stopped() implements ServiceState {
	}

	/**
	 * @param places where it answers
	 * @param notice what it said last, empty if nothing
	 */
	record Running(List<URI> places, String notice) implements ServiceState {
		public Running {
			places = List.copyOf(places);
		}
	}

	/** It could not be started. */
	record Failed(String message, String remedy) implements ServiceState {
	}
}
