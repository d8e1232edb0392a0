package org.postern.api.profile;

/** Who reads a format, in the order in which they are shown. */
public enum Readers {

	THUNDERBIRD("Thunderbird and others like it"),
	OUTLOOK("Outlook"),
	APPLE("Apple Mail: iPhone, iPad, Mac"),
	DNS("Programs that ask the DNS"),
	PHONES("Thunderbird on a phone"),
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
