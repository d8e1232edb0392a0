package org.postern.core.simulate;

/** A way in which a mail program looks for settings. */
public enum Method {

	AUTOCONFIG("autoconfig"),
	/** A list that the program's makers keep; it is never asked. */
	PROVIDER_LIST("provider list"),
	/** The provider is guessed from where the domain's mail goes. */
	MX("MX"), AUTODISCOVER("Autodiscover"),
	/** RFC 6186 and RFC 8314 section 5.1, or the place of Autodiscover. */
	SRV("SRV"),
	/** Usual host names and ports are tried. */
	GUESS("guess");

	private final String label;

	Method(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}
}
