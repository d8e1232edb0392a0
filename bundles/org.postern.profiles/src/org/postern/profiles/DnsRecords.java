package org.postern.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.model.AsciiName;
import org.postern.api.model.DomainName;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.api.profile.ClientProfile;

/**
 * The records of a domain. The priority of an SRV record is the place in the profile's order of preference, over all
 * services of a direction (RFC 6186 section 3.3); a service that is not offered says so with the target {@code .}.
 */
record DnsRecords(ClientProfile profile) {

	/** The host at which the profile service is looked for is the mail server, unless an administrator changes it. */
	List<DnsRecord> list() {
		List<DnsRecord> records = new ArrayList<>();
		for (DnsService service : DnsService.values()) {
			records.addAll(records(service));
		}
		mailHost().ifPresent(host -> records.addAll(discovery(host)));
		return records;
	}

	/** An address is no target of a record; a server without TLS has no service a client of today would use. */
	static boolean isAnnounced(Endpoint server) {
		return server.security() != Security.NONE && DomainName.isValid(server.host())
				&& !server.host().matches("[0-9.]+");
	}

	private List<DnsRecord> records(DnsService service) {
		List<Endpoint> servers = announced(service.isIncoming() ? profile.incoming() : profile.outgoing());
		List<DnsRecord> found = new ArrayList<>();
		for (int place = 0; place < servers.size(); place++) {
			if (DnsService.of(servers.get(place)).filter(service::equals).isPresent()) {
				found.add(srv(service, place + " 1 " + servers.get(place).port() + " " + host(servers.get(place).host())));
			}
		}
		return found.isEmpty() ? List.of(srv(service, "0 0 0 .")) : found;
	}

	static List<Endpoint> announced(List<Endpoint> servers) {
		return servers.stream().filter(DnsRecords::isAnnounced).toList();
	}

	private Optional<String> mailHost() {
		return Stream.concat(announced(profile.incoming()).stream(), announced(profile.outgoing()).stream()).findFirst()
				.map(server -> host(server.host()));
	}

	/** The target of an SRV record must not be an alias (RFC 2782), so it is the server itself. */
	private List<DnsRecord> discovery(String host) {
		List<DnsRecord> records = new ArrayList<>(List.of(
				new DnsRecord("_autodiscover._tcp." + zone(), "SRV", "0 0 443 " + host),
				new DnsRecord("autoconfig." + zone(), "CNAME", host),
				new DnsRecord("autodiscover." + zone(), "CNAME", host)));
		if (new PaccFormat().suits(profile)) {
			records.add(new DnsRecord("ua-auto-config." + zone(), "CNAME", host, true));
			records.add(new DnsRecord("_ua-auto-config." + zone(), "TXT", PaccFormat.digestRecord(profile), true));
		}
		return records;
	}

	private DnsRecord srv(DnsService service, String data) {
		return new DnsRecord(service.prefix() + zone(), "SRV", data);
	}

	String zone() {
		return host(profile.domain());
	}

	private static String host(String name) {
		return AsciiName.of(name) + ".";
	}
}
