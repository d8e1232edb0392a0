package org.postern.net.dns.examination;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

import org.postern.api.model.Endpoint;
import org.postern.api.progress.Cancellation;
import org.postern.net.dns.AddressRecords;
import org.postern.net.dns.AddressScope;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.NameServers;
import org.postern.net.dns.RecordKind;
import org.postern.net.dns.ReverseName;
import org.postern.net.dns.dane.TlsaRecords;
import org.postern.net.dns.reverse.AddressNames;

/** What a thorough test asks the DNS about the host of an endpoint, beyond its addresses. */
public final class HostExamination {

	private static final int MAIL_EXCHANGE = 25;
	private static final int MAXIMUM_NAMES = 8;
	private static final int MAXIMUM_ADDRESSES = 16;

	private final NameServers servers;
	private final Endpoint endpoint;
	private final Cancellation cancellation;

	public HostExamination(NameServers servers, Endpoint endpoint, Cancellation cancellation) {
		this.servers = servers;
		this.endpoint = endpoint;
		this.cancellation = cancellation;
	}

	/**
	 * Asks whether DNSSEC vouches for the host's addresses, and for port 25 what its addresses are named.
	 *
	 * @throws InterruptedException if cancelled
	 */
	public Section names(List<InetAddress> addresses) throws InterruptedException {
		Section.Notes notes = new Section.Notes();
		AddressRecords records = servers.addresses(endpoint.host(), cancellation);
		notes.fact(records);
		if (!records.all().isEmpty()) {
			notes.line(records.authenticated() ? "addresses vouched for by DNSSEC" : "addresses without DNSSEC");
		}
		if (isMailExchange()) {
			for (AddressNames named : reverse(addresses)) {
				notes.fact(named);
				notes.line(named.describe());
			}
		}
		return notes.about(endpoint.host());
	}

	/** Whether other mail servers talk to it. */
	private boolean isMailExchange() {
		return endpoint.protocol().equals("smtp") && endpoint.port() == MAIL_EXCHANGE;
	}

	private List<AddressNames> reverse(List<InetAddress> addresses) throws InterruptedException {
		List<InetAddress> asked = addresses.stream().filter(AddressScope::isPublic).limit(MAXIMUM_ADDRESSES).toList();
		List<Lookup<String>> names = servers.lookEach(asked.stream().map(ReverseName::of).toList(),
				RecordKind.pointer(), cancellation);
		List<AddressNames> found = new ArrayList<>();
		for (int i = 0; i < asked.size(); i++) {
			found.add(confirm(asked.get(i), names.get(i)));
		}
		return found;
	}

	private AddressNames confirm(InetAddress address, Lookup<String> names) throws InterruptedException {
		List<String> few = names.records().stream().limit(MAXIMUM_NAMES).toList();
		List<AddressRecords> leads = servers.addressesOfEach(few, cancellation);
		List<String> confirmed = new ArrayList<>();
		List<String> doubtful = new ArrayList<>();
		for (int i = 0; i < few.size(); i++) {
			Lookup<InetAddress> family = address.getAddress().length == 4 ? leads.get(i).ipv4() : leads.get(i).ipv6();
			if (family.records().contains(address)) {
				confirmed.add(few.get(i));
			} else if (!family.ending().isKnown()) {
				doubtful.add(few.get(i));
			}
		}
		return new AddressNames(endpoint.host(), address, names, confirmed, doubtful);
	}

	/**
	 * Asks for the TLSA records of the port.
	 *
	 * @throws InterruptedException if cancelled
	 */
	public TlsaRecords tlsa() throws InterruptedException {
		Lookup<org.postern.net.dns.TlsaRecord> records = servers
				.look(TlsaRecords.name(endpoint.host(), endpoint.port()), RecordKind.tlsa(), cancellation);
		boolean validated = records.authenticated() || records.isFound() && servers.validate(cancellation);
		return new TlsaRecords(endpoint.host(), endpoint.port(), records, validated);
	}
}
