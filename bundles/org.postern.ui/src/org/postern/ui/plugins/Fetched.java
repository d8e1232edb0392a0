package org.postern.ui.plugins;

import org.postern.plugins.Plugins;

/** What came of asking a place for plug-ins. */
sealed interface Fetched {

	/** The place that was asked. */
	String place();

	record Waiting(String place) implements Fetched {
	}

	/** @param reason why there is nothing */
	record Nothing(String place, String reason, String remedy) implements Fetched {
	}

	record Found(String place, Plugins.Offer offer) implements Fetched {
	}
}
