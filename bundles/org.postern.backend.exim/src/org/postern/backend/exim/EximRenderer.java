package org.postern.backend.exim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Security;
import org.postern.api.setting.SettingValues;

/**
 * From what was read to a file that follows a policy. What is as the policy says stays as it is, however the
 * administrator has written it.
 */
final class EximRenderer {

	private static final String ACL = "postern_mail";
	private static final Pattern NAME = Pattern.compile("\\w*");

	private final EximReading reading;
	private final PortPolicy wanted;
	private final int offset;
	private final List<Listener> live;

	EximRenderer(EximReading reading, PortPolicy wanted, int offset) {
		this.reading = reading;
		this.wanted = wanted;
		this.offset = offset;
		this.live = wanted.enabled().stream().filter(listener -> listener.protocol().equals(FallbackPort.PROTOCOL))
				.map(listener -> listener.withPort(listener.port() + offset)).toList();
	}

	/** The new text; empty where nothing needs to change. */
	Optional<String> text() {
		boolean same = Demand.of(reading.live()).equals(Demand.of(live)) && certificate().isEmpty();
		return same ? Optional.empty() : Optional.of(original().with(options(), main(), acl()).text());
	}

	private EximFile original() {
		return reading.file().original();
	}

	/** Whether the administrator's own check of senders is named as Postern can hand on to it. */
	boolean canHandOn() {
		return NAME.matcher(original().option("acl_smtp_mail").orElse("")).matches();
	}

	/** The ports that are open afterwards. */
	Set<Integer> ports() {
		return ports(demand -> true);
	}

	private Set<Integer> ports(Predicate<Demand> which) {
		return Demand.of(live).stream().filter(which).map(Demand::port).collect(Collectors.toCollection(TreeSet::new));
	}

	private Optional<CertificateFiles> certificate() {
		return wanted.tls().certificate().filter(files -> !Optional.of(files).equals(reading.certificate()));
	}

	/** Once Postern names a certificate, it goes on doing so. */
	private Optional<CertificateFiles> statedCertificate() {
		boolean ours = reading.file().ours().stream().anyMatch(line -> line.startsWith("tls_certificate "));
		return ours ? wanted.tls().certificate().or(reading::certificate) : certificate();
	}

	private Set<String> options() {
		Set<String> names = new LinkedHashSet<>();
		main().forEach(line -> names.add(line.split(" ", 2)[0]));
		names.add("acl_smtp_mail");
		return names;
	}

	private List<String> main() {
		List<String> lines = new ArrayList<>();
		lines.add("daemon_smtp_ports = " + list(ports()));
		lines.add("local_interfaces = " + interfaces());
		lines.add("tls_on_connect_ports = " + list(ports(demand -> demand.security() == Security.IMPLICIT_TLS)));
		lines.add("tls_advertise_hosts = ${if " + in(ports(demand -> demand.security().upgrades())) + "{*}{}}");
		lines.add("auth_advertise_hosts = ${if or{{" + in(ports(demand -> demand.login() == Authentication.CLEARTEXT_ALLOWED))
				+ "}{and{{" + in(ports(demand -> demand.login() == Authentication.TLS_ONLY))
				+ "}{!eq{$tls_in_cipher}{}}}}}{*}{}}");
		statedCertificate().ifPresent(files -> lines.addAll(List.of("tls_certificate = " + files.chain(),
				"tls_privatekey = " + files.key())));
		lines.add("acl_smtp_mail = " + ACL);
		return lines;
	}

	private static String in(Set<Integer> ports) {
		return "inlist{$received_port}{" + ports.stream().map(String::valueOf).collect(Collectors.joining(":")) + "}";
	}

	private static String list(Set<Integer> ports) {
		return ports.stream().map(String::valueOf).collect(Collectors.joining(" : "));
	}

	private String interfaces() {
		return live.stream().flatMap(listener -> listener.bind().map(bind -> Stream.of("[" + bind + "]:" + listener.port()))
				.orElseGet(() -> Stream.of("[::]:" + listener.port(), "[0.0.0.0]:" + listener.port()))).distinct()
				.collect(Collectors.joining(" ; ", "<; ", ""));
	}

	private List<String> acl() {
		Set<Integer> tls = ports(demand -> demand.security() == Security.STARTTLS_REQUIRED);
		Set<Integer> login = ports(Demand::loginFirst);
		List<String> lines = new ArrayList<>(List.of(remark(EximReading.TLS_FIRST, tls),
				remark(EximReading.LOGIN_FIRST, login), ACL + ":",
				"  deny    message   = TLS is needed first (STARTTLS)",
				"          condition = ${if " + in(tls) + "}",
				"          condition = ${if eq{$tls_in_cipher}{}}",
				"  deny    message   = Log in first",
				"          condition = ${if " + in(login) + "}",
				"          !authenticated = *"));
		original().option("acl_smtp_mail").filter(name -> !name.isEmpty())
				.ifPresent(name -> lines.add("  require acl       = " + name));
		lines.add("  accept");
		return lines;
	}

	private static String remark(String remark, Set<Integer> ports) {
		return (remark + " " + ports.stream().map(String::valueOf).collect(Collectors.joining(" "))).strip();
	}

	List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		wanted.enabled().stream().filter(listener -> !listener.protocol().equals(FallbackPort.PROTOCOL))
				.map(EximFindings::notServed).forEach(findings::add);
		if (!wanted.settings(Retention.PROTOCOL).equals(SettingValues.empty())) {
			findings.add(EximFindings.retentionNotServed());
		}
		if (wanted.tls().minimum() != reading.policy(offset).tls().minimum()) {
			findings.add(EximFindings.minimumLeft());
		}
		live.stream().filter(listener -> listener.security() == Security.NONE
				&& listener.authentication() == Authentication.TLS_ONLY).map(EximFindings::loginNever).forEach(findings::add);
		live.stream().filter(listener -> !reading.ports().numbers().contains(listener.port()))
				.forEach(listener -> reading.holder(listener.port()).map(who -> EximFindings.occupied(listener, who))
						.ifPresent(findings::add));
		return findings;
	}
}
