package org.postern.profiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.model.Authentication;
import org.postern.api.model.DomainName;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Port;
import org.postern.api.model.Role;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.FormatException;

/** Makes a profile of records; those that say nothing of mail servers are passed over. */
final class DnsReading {

	private record Ranked(int priority, boolean incoming, Endpoint server) {
	}

	private final String document;
	private final List<Ranked> servers = new ArrayList<>();
	private Optional<String> domain = Optional.empty();

	DnsReading(String document) {
		this.document = document;
	}

	/** @param line where the record stands, from 1 */
	void add(String owner, String type, String data, int line) throws FormatException {
		Optional<DnsService> service = DnsService.ofOwner(owner.toLowerCase(Locale.ROOT));
		if (service.isEmpty() || !type.equalsIgnoreCase("SRV")) {
			return;
		}
		String zone = withoutDot(owner.substring(service.get().prefix().length()));
		if (!DomainName.isValid(zone)) {
			throw problem(line, "'" + owner + "' is no name of a service");
		}
		domain = domain.or(() -> Optional.of(zone));
		addServer(service.get(), data.strip().split("\\s+"), line);
	}

	private void addServer(DnsService service, String[] data, int line) throws FormatException {
		if (data.length != 4 || !number(data[0]) || !number(data[1]) || !number(data[2])) {
			throw problem(line, "an SRV record has priority, weight, port and target");
		}
		if (data[3].equals(".")) {
			return;
		}
		String host = withoutDot(data[3]);
		int port = Integer.parseInt(data[2]);
		if (!DomainName.isValid(host) || !Port.isValid(port)) {
			throw problem(line, "'" + data[2] + " " + data[3] + "' is not a port and the name of a host");
		}
		servers.add(new Ranked(Integer.parseInt(data[0]), service.isIncoming(), new Endpoint(service.protocol(), host, port,
				service.security(), Authentication.TLS_ONLY, service.isIncoming() ? Role.ACCESS : Role.SUBMISSION)));
	}

	ClientProfile profile() throws FormatException {
		String zone = domain.orElseThrow(
				() -> new FormatException(document + ": there is no SRV record of a mail service such as _imaps._tcp"));
		return new ClientProfile(zone, zone, Optional.empty(), UserNameRule.ADDRESS, ranked(true), ranked(false),
				Term.ofDays(0), Term.forever());
	}

	private List<Endpoint> ranked(boolean incoming) {
		return servers.stream().filter(server -> server.incoming() == incoming)
				.sorted(Comparator.comparingInt(Ranked::priority)).map(Ranked::server).toList();
	}

	private static boolean number(String text) {
		return text.matches("[0-9]{1,5}");
	}

	private static String withoutDot(String name) {
		return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
	}

	private FormatException problem(int line, String message) {
		return new FormatException(document + ", line " + line + ": " + message);
	}
}
