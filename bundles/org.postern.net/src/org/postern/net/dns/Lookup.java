package org.postern.net.dns;

import java.util.List;
import java.util.Objects;

/**
 * What the name servers said to one question.
 *
 * @param name          what was asked for, in lower case, without a dot at its end
 * @param aliases       where CNAMEs led, in order; empty where there were none
 * @param ending        how it ended
 * @param detail        the reason in the name server's words where it could not be answered; else empty
 * @param records       found at the end of the aliases
 * @param authenticated whether the resolver vouches by DNSSEC for all of it (the AD bit, RFC 4035 section 3.2.3)
 */
public record Lookup<T>(String name, List<String> aliases, Ending ending, String detail, List<T> records,
		boolean authenticated) {

	public Lookup {
		Objects.requireNonNull(name);
		aliases = List.copyOf(aliases);
		Objects.requireNonNull(detail);
		records = List.copyOf(records);
		if (records.isEmpty() == (ending == Ending.FOUND)) {
			throw new IllegalArgumentException("What is found has records, and only that");
		}
	}

	static <T> Lookup<T> none(String name, Ending ending, String detail) {
		return new Lookup<>(name, List.of(), ending, detail, List.of(), false);
	}

	public boolean isFound() {
		return ending == Ending.FOUND;
	}

	public boolean isAlias() {
		return !aliases.isEmpty();
	}

	/** The name that the records belong to. */
	public String owner() {
		return aliases.isEmpty() ? name : aliases.getLast();
	}

	/** For people: {@code mail.example.org > host7.example.net}. */
	public String way() {
		return isAlias() ? name + " > " + String.join(" > ", aliases) : name;
	}
}
