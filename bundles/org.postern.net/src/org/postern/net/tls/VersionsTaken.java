package org.postern.net.tls;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.postern.api.rule.Fact;
import org.postern.net.tls.hello.ProtocolVersion;

/**
 * Which versions a server takes, each asked for by itself on a connection of its own.
 *
 * @param verdicts by version; one that was not asked for is missing
 */
public record VersionsTaken(Map<ProtocolVersion, Verdict> verdicts) implements Fact {

	/** What came of a question. */
	public enum Verdict {
		TAKEN, REFUSED,
		/** No answer from which anything follows. */
		UNCLEAR
	}

	public VersionsTaken {
		verdicts = Map.copyOf(verdicts);
		Objects.requireNonNull(verdicts);
	}

	/** The versions taken, oldest first. */
	public List<ProtocolVersion> taken() {
		return with(Verdict.TAKEN);
	}

	/** The versions of which nothing is known, oldest first. */
	public List<ProtocolVersion> unclear() {
		return with(Verdict.UNCLEAR);
	}

	private List<ProtocolVersion> with(Verdict verdict) {
		return Arrays.stream(ProtocolVersion.values()).filter(version -> verdicts.get(version) == verdict).toList();
	}

	/** For people. */
	public List<String> lines() {
		return Arrays.stream(ProtocolVersion.values()).filter(verdicts::containsKey)
				.map(version -> version.label() + ": " + switch (verdicts.get(version)) {
					case TAKEN -> "taken";
					case REFUSED -> "refused";
					case UNCLEAR -> "no clear answer";
				}).toList();
	}
}
