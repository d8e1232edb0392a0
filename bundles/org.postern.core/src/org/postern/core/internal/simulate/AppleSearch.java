package org.postern.core.internal.simulate;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.Method;
import org.postern.core.simulate.Outcome;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.ServiceRecord;

/** Apple Mail: SRV records (RFC 6186, RFC 8314 section 5.1), then a guess. It reads neither autoconfig nor Autodiscover. */
final class AppleSearch implements Search {

	private record Service(String label, String protocol, Security security) {
	}

	private static final List<Service> READING = List.of(new Service("_imaps", "imap", Security.IMPLICIT_TLS),
			new Service("_imap", "imap", Security.STARTTLS_REQUIRED),
			new Service("_pop3s", "pop3", Security.IMPLICIT_TLS),
			new Service("_pop3", "pop3", Security.STARTTLS_REQUIRED));
	private static final List<Service> SENDING = List.of(new Service("_submissions", "smtp", Security.IMPLICIT_TLS),
			new Service("_submission", "smtp", Security.STARTTLS_REQUIRED));

	private final SearchTools tools;
	private final MailAddress address;
	private final Trail trail;

	AppleSearch(SearchTools tools, MailAddress address, Trail trail) {
		this.tools = tools;
		this.address = address;
		this.trail = trail;
	}

	@Override
	public Optional<AccountSettings> run() throws InterruptedException {
		trail.add(Method.PROVIDER_LIST, "Apple's list of providers",
				new Outcome.NotAsked("Postern asks nobody but the domain itself"));
		Optional<ClientServer> reading = service(READING);
		Optional<ClientServer> sending = service(SENDING);
		boolean found = reading.isPresent() || sending.isPresent();
		Guess guess = new Guess(tools.probe(), trail);
		Optional<ClientServer> incoming = reading.isPresent() ? reading : guess.first(incoming(), users());
		Optional<ClientServer> outgoing = sending.isPresent() ? sending : guess.first(outgoing(), users());
		return found ? Optional.of(new AccountSettings(Method.SRV, from(reading, sending), false, incoming, outgoing))
				: Guessed.settings(address.domain(), incoming, outgoing);
	}

	private String from(Optional<ClientServer> reading, Optional<ClientServer> sending) {
		String records = "DNS records of " + address.domain();
		if (reading.isPresent() && sending.isPresent()) {
			return records;
		}
		return records + (reading.isPresent() ? " for reading, a guess for sending" : " for sending, a guess for reading");
	}

	/** RFC 6186 section 4: the whole address first, then the part before the @. */
	private List<String> users() {
		return List.of(address.toString(), address.localPart());
	}

	/** RFC 8314 section 5.1: TLS from the first byte is preferred, whatever the priorities of the records say. */
	private Optional<ClientServer> service(List<Service> services) throws InterruptedException {
		for (Service service : services) {
			String name = service.label() + "._tcp." + address.domain();
			Lookup<ServiceRecord> answer = tools.network().services(name);
			Optional<ClientServer> server = DnsWords.target(answer).map(target -> server(service, target));
			trail.add(Method.SRV, name, server.<Outcome>map(found -> new Outcome.Found(List.of(found)))
					.orElseGet(() -> DnsWords.outcome(answer)));
			if (server.isPresent()) {
				return server;
			}
		}
		return Optional.empty();
	}

	private ClientServer server(Service service, ServiceRecord target) {
		return new ClientServer(
				Candidates.endpoint(service.protocol(), target.target(), target.port(), service.security()), users(),
				"SRV " + service.label());
	}

	private List<Endpoint> incoming() {
		List<String> imap = List.of("imap", "mail", "");
		List<String> pop3 = List.of("pop", "mail", "");
		return new Candidates(address.domain()).add("imap", Security.IMPLICIT_TLS, imap, 993)
				.add("imap", Security.STARTTLS_REQUIRED, imap, 143).add("pop3", Security.IMPLICIT_TLS, pop3, 995)
				.add("imap", Security.NONE, imap, 143).add("pop3", Security.NONE, pop3, 110).list();
	}

	/** The ports in the order in which Apple tries them where none is stated. */
	private List<Endpoint> outgoing() {
		List<String> smtp = List.of("smtp", "mail", "");
		return new Candidates(address.domain()).add("smtp", Security.STARTTLS_REQUIRED, smtp, 25, 587)
				.add("smtp", Security.IMPLICIT_TLS, smtp, 465).add("smtp", Security.NONE, smtp, 25, 587).list();
	}
}
