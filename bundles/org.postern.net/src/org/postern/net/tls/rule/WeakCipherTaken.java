package org.postern.net.tls.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Role;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.CiphersTaken;
import org.postern.net.tls.hello.CipherSuite;
import org.postern.net.tls.hello.CipherSuite.Weakness;

/** A cipher suite that should be gone. One instance for each reason. */
final class WeakCipherTaken extends FactRule<CiphersTaken> {

	private static final String OF_NO_SERVER = "Take them out of the server's list of ciphers; the default of every current "
			+ "server has none of them.";
	/** Postfix takes them on every port, as it is made for mail between servers. */
	private static final String OF_NOBODY = "Take them out of the server's list of ciphers; in Postfix, which takes them "
			+ "unless told otherwise, by smtpd_tls_exclude_ciphers = aNULL for the ports of mail programs.";

	private final Weakness weakness;

	WeakCipherTaken(Weakness weakness, Severity severity, String explanation, Reference reference) {
		super(CiphersTaken.class, new RuleInfo(id(weakness), severity,
				"The server takes ciphers that nobody should use: " + weakness.label() + ".", explanation,
				weakness == Weakness.ANONYMOUS ? OF_NOBODY : OF_NO_SERVER,
				reference));
		this.weakness = weakness;
	}

	private static String id(Weakness weakness) {
		return "tls.weak-cipher-" + weakness.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public Optional<Finding> judge(CiphersTaken ciphers, Circumstances at) {
		List<String> names = ciphers.weak().stream().filter(suite -> suite.has(weakness)).map(CipherSuite::name).toList();
		return names.isEmpty() ? Optional.empty()
				: Optional.of(info().finding().withEvidence(names).withSeverity(severity(at)));
	}

	/** Mail servers among themselves check no certificates, so that having none loses them nothing (RFC 7435). */
	private Severity severity(Circumstances at) {
		boolean harmless = weakness == Weakness.ANONYMOUS && at.endpoint().role() == Role.RELAY;
		return harmless ? Severity.INFO : info().severity();
	}
}
