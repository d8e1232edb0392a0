package org.postern.core.fleet;

/**
 * What is different from an earlier run.
 *
 * @param kind how
 * @param key  at which target
 * @param what in words
 */
public record FleetChange(Kind kind, String key, String what) {

	/** How a target changed. */
	public enum Kind {
		FAILS_NOW("fails now"), MENDED("mended"), FOUND_MORE("found more"), FOUND_LESS("found less"),
		CERTIFICATE("another certificate"), TLS("TLS changed"), NEW("new"), GONE("gone");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		public String label() {
			return label;
		}
	}
}
