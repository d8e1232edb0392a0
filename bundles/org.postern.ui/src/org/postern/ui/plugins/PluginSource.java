package org.postern.ui.plugins;

/**
 * Where the wizard looks first.
 *
 * @param place a jar, a folder, a zip or an address; empty where the user has to say it
 */
record PluginSource(String place) {

	boolean isKnown() {
		return !place.isBlank();
	}
}
