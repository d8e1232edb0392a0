package org.postern.plugins;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/**
 * A plug-in that may be installed, judged beforehand.
 *
 * @param name      its symbolic name
 * @param version   as OSGi writes it
 * @param label     for people
 * @param signature how it is signed
 * @param trusted   whether its publisher is always trusted already
 * @param provides  what it brings
 * @param replaces  the version that is installed
 * @param findings  what stands against it; an error keeps it out
 */
public record Candidate(String name, String version, String label, Signature signature, boolean trusted,
		List<Provides> provides, Optional<String> replaces, List<Finding> findings) {

	public Candidate {
		Objects.requireNonNull(name);
		Objects.requireNonNull(version);
		Objects.requireNonNull(label);
		Objects.requireNonNull(signature);
		Objects.requireNonNull(replaces);
		provides = List.copyOf(provides);
		findings = List.copyOf(findings);
	}

	/** Whether nobody signed it. */
	public boolean isUnsigned() {
		return signature instanceof Signature.None;
	}

	/** Whether nothing that stands against it keeps it out. */
	public boolean isFit() {
		return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
	}
}
