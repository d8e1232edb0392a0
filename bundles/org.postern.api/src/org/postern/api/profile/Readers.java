package org.postern.api.profile;

/** Who reads a format, in the order in which they are shown. */
public enum Readers {

	THUNDERBIRD("Thunderbird and kin"),
	OUTLOOK("Outlook"),
	APPLE("Apple devices"),
	DNS("DNS look-ups"),
	PHONES("Phones"),
	PEOPLE("People"),
	OTHERS("Others");

	private final String label;

	Readers(String label) {
		this.label = label;
	}

	/** For people. */
	public String label() {
		return label;
	}
}
