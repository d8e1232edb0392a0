package org.postern.backend.postfixdovecot.apply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.postern.api.model.Listener;

/** What servers and kernel wrote into their logs while a port did not come up, and what it means. Pure. */
final class Complaints {

	private static final Pattern APPARMOR = Pattern.compile("apparmor=\"DENIED\".*?operation=\"([^\"]+)\"(?:.*?profile=\"([^\"]+)\")?"
			+ "(?:.*?name=\"([^\"]+)\")?");
	private static final Pattern SELINUX = Pattern.compile("avc: *denied *\\{ *([^}]+?) *\\}.*?comm=\"([^\"]+)\"");
	private static final Pattern SELINUX_PORT = Pattern.compile("\\bsrc=(\\d+)\\b");
	private static final Pattern SELINUX_FILE = Pattern.compile("\\b(?:path|name)=\"([^\"]+)\"");

	private final Map<String, Answer> answers;

	Complaints(String output) {
		this.answers = Answer.all(output);
	}

	/** Why nothing listens on a port. */
	Reason unbound(Listener listener, int port) {
		String place = "Port " + port + " of the server is not listened on after the change";
		return refusedByKernel(Optional.of(port)).map(reason -> new Reason(place + ": " + reason.what(), reason.remedy()))
				.or(() -> said(listener, line -> line.contains("in use") && mentions(line, port)).map(line -> new Reason(
						place + ": another program has taken it (" + line + ")",
						"See which by ss -ltnp, stop it or choose another port, and apply again.")))
				.or(() -> said(listener, line -> line.contains("assign requested address")).map(line -> new Reason(
						place + ": its address is none of this server's (" + line + ")",
						"Bind the listener to an address that ip addr shows, or to all.")))
				.or(() -> said(listener, line -> line.contains("ermission denied")).map(line -> new Reason(
						place + ": the system does not permit it (" + line + ")",
						"Ports below 1024 are for the administrator; see also SELinux and AppArmor.")))
				.orElseGet(() -> new Reason(place + evidence(listener), "See the log of the server for the reason."));
	}

	/** Why a port that is listened on shakes no hands. */
	Reason unshaken(Listener listener, int port, String seen) {
		String place = "Port " + port + " is open on the server, and a handshake from the server itself fails ("
				+ (seen.isBlank() ? "no answer" : seen) + ")";
		return refusedByKernel(Optional.empty())
				.map(reason -> new Reason(place + ": " + reason.what(), reason.remedy()))
				.orElseGet(() -> new Reason(place + evidence(listener),
						"See the log of the server; most often a certificate, its key or the service behind the port is in"
								+ " disorder."));
	}

	/** The firewall that the server itself runs; empty where it has none that filters. */
	Optional<String> firewall() {
		return Answer.of(answers, "firewall").lines().stream().findFirst();
	}

	private Optional<Reason> refusedByKernel(Optional<Integer> port) {
		return Answer.of(answers, "kernel").lines().stream()
				.flatMap(line -> Stream.concat(apparmor(line).stream(), selinux(line, port).stream()))
				.reduce((first, later) -> later);
	}

	private static Optional<Reason> apparmor(String line) {
		Matcher denied = APPARMOR.matcher(line);
		if (!denied.find()) {
			return Optional.empty();
		}
		String profile = Optional.ofNullable(denied.group(2)).orElse("its profile");
		String what = Optional.ofNullable(denied.group(3)).orElse(denied.group(1));
		return Optional.of(new Reason("AppArmor (" + profile + ") denies " + denied.group(1) + " of " + what,
				"Allow it in a file below /etc/apparmor.d/local and reload the profile by apparmor_parser -r, or keep the"
						+ " file where the profile lets the server read."));
	}

	private static Optional<Reason> selinux(String line, Optional<Integer> port) {
		Matcher denied = SELINUX.matcher(line);
		if (!denied.find()) {
			return Optional.empty();
		}
		Matcher bound = SELINUX_PORT.matcher(line);
		if (denied.group(1).contains("name_bind") && bound.find()) {
			String type = denied.group(2).matches("master|smtpd|postscreen") ? "smtp_port_t" : "pop_port_t";
			return port.filter(wanted -> !Integer.toString(wanted).equals(bound.group(1))).isPresent() ? Optional.empty()
					: Optional.of(new Reason("SELinux does not let " + denied.group(2) + " listen on port " + bound.group(1),
							"Give the port its type: semanage port -a -t " + type + " -p tcp " + bound.group(1)));
		}
		Matcher file = SELINUX_FILE.matcher(line);
		String path = file.find() ? file.group(1) : "a file";
		return Optional.of(new Reason("SELinux does not let " + denied.group(2) + " " + denied.group(1) + " " + path,
				"Give it its type back by restorecon -v " + path + ", or keep it where certificates belong."));
	}

	private static boolean mentions(String line, int port) {
		return Pattern.compile("(?<!\\d)" + port + "(?!\\d)").matcher(line).find();
	}

	private Optional<String> said(Listener listener, Predicate<String> about) {
		return log(listener).stream().filter(about).reduce((first, later) -> later);
	}

	private String evidence(Listener listener) {
		List<String> log = log(listener);
		return log.isEmpty() ? "" : ". Its log says: " + log.getLast();
	}

	private List<String> log(Listener listener) {
		return Answer.of(answers, listener.protocol().equals("smtp") ? "postfix" : "dovecot").lines();
	}
}
