package org.postern.core.simulate;

import java.util.Arrays;
import java.util.Optional;

/** A mail program whose search for settings is known. */
public enum MailProgram {

	THUNDERBIRD("thunderbird", "Thunderbird", "The order is that of its source code. It asks several at once; shown is "
			+ "what counts."),
	OUTLOOK("outlook", "Outlook", "The order of Autodiscover is Microsoft's documented one. Which names Outlook guesses is "
			+ "not documented; the usual ones are tried."),
	APPLE_MAIL("apple", "Apple Mail", "Apple documents no order. DNS records are asked as RFC 6186 has it, then the usual "
			+ "names are tried.");

	private final String id;
	private final String label;
	private final String source;

	MailProgram(String id, String label, String source) {
		this.id = id;
		this.label = label;
		this.source = source;
	}

	/** The word used on the command line. */
	public String id() {
		return id;
	}

	/** The name shown to people. */
	public String label() {
		return label;
	}

	/** How well it is known what the program does, for people. */
	public String source() {
		return source;
	}

	public static Optional<MailProgram> ofId(String id) {
		return Arrays.stream(values()).filter(program -> program.id.equals(id)).findFirst();
	}
}
