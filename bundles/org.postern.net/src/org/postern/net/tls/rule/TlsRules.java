package org.postern.net.tls.rule;

import java.util.List;
import java.util.stream.Stream;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.TestRule;
import org.postern.net.tls.hello.CipherSuite.Weakness;

/** The rules about TLS itself: what was agreed on, and what the server takes besides. */
public final class TlsRules {

	public List<TestRule<?>> all() {
		return Stream.of(sessions(), versions(), ciphers(), habits()).flatMap(List::stream).toList();
	}

	private static List<TestRule<?>> sessions() {
		return List.of(new BelowPolicy(), new NoTls13(), new NotForwardSecret(), new ShortPrime());
	}

	private static List<TestRule<?>> versions() {
		return List.of(new SslTaken(), new ObsoleteTaken(), new OnlyObsolete(), new NoVersionTaken(), new MinimumNotKept());
	}

	private static List<TestRule<?>> ciphers() {
		return List.of(
				weak(Weakness.NULL, Severity.ERROR, "They do not encrypt: everybody on the way reads along.",
						Reference.rfc(9325, "4.1")),
				weak(Weakness.ANONYMOUS, Severity.WARNING,
						"They show no certificate: somebody in between is not noticed. Between mail servers that do not check "
								+ "certificates anyway this matters little; for mail programs it matters much.",
						Reference.rfc(9325, "4.1")),
				weak(Weakness.EXPORT, Severity.ERROR,
						"Their keys are of 40 or 56 bits, broken in minutes; an attacker can talk others into them (FREAK).",
						Reference.rfc(9325, "4.1")),
				weak(Weakness.RC4, Severity.WARNING, "RC4 gives away parts of what it encrypts often, such as passwords.",
						Reference.rfc(7465)),
				weak(Weakness.DES, Severity.ERROR, "Keys of 56 bits are broken within a day.", Reference.rfc(5469)),
				weak(Weakness.TRIPLE_DES, Severity.WARNING,
						"Blocks of 64 bits repeat in long connections and give away what is in them (Sweet32).",
						Reference.rfc(9325, "4.1")),
				new FixedKeyTaken(), new OnlyUnsealed());
	}

	private static WeakCipherTaken weak(Weakness weakness, Severity severity, String explanation, Reference reference) {
		return new WeakCipherTaken(weakness, severity, explanation, reference);
	}

	private static List<TestRule<?>> habits() {
		return List.of(new PrefersFixedKey(), new Compresses(), new RenegotiatesInsecurely(), new ShortPrimePreferred(),
				new NameNeeded(), new OtherWithoutName(), new CommandInjected(), new NotExamined());
	}
}
