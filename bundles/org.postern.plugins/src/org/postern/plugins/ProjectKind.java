package org.postern.plugins;

/** What a plug-in can bring. */
public enum ProjectKind {

	PROTOCOL("Protocol"), FORMAT("Format"), CHANNEL("Channel"), RULE("Rules"), BACKEND("Backend");

	private final String ending;

	ProjectKind(String ending) {
		this.ending = ending;
	}

	/** With what the names of its classes end. */
	public String ending() {
		return ending;
	}
}
