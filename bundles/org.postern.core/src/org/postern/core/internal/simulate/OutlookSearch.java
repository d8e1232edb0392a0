package org.postern.core.internal.simulate;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.api.profile.AnnouncementReader;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.Attempt;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.Method;
import org.postern.core.simulate.Outcome;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.ServiceRecord;

/**
 * Outlook: Autodiscover at the domain, at its host {@code autodiscover}, by a redirect from there, by SRV, in JSON as
 * on phones, then a guess.
 */
final class OutlookSearch implements Search {

	private static final String PATH = "/autodiscover/autodiscover.xml";
	private static final int MAXIMUM_ADDRESSES = 3;

	private final SearchTools tools;
	private final Trail trail;
	private MailAddress address;

	OutlookSearch(SearchTools tools, MailAddress address, Trail trail) {
		this.tools = tools;
		this.address = address;
		this.trail = trail;
	}

	@Override
	public Optional<AccountSettings> run() throws InterruptedException {
		trail.add(Method.PROVIDER_LIST, "Microsoft 365 and Outlook's own service",
				new Outcome.NotAsked("Postern asks nobody but the domain itself"));
		Optional<AccountSettings> discovered = announced();
		return discovered.isPresent() ? discovered : guess();
	}

	/** What the domain announces, without a guess. Begins anew when it is told to ask for another address. */
	Optional<AccountSettings> announced() throws InterruptedException {
		List<MailAddress> asked = new ArrayList<>();
		while (!asked.contains(address) && asked.size() < MAXIMUM_ADDRESSES) {
			asked.add(address);
			Optional<AccountSettings> found = discoverOnce(asked.getLast());
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private Optional<AccountSettings> discoverOnce(MailAddress asked) throws InterruptedException {
		String domain = asked.domain();
		List<Way> ways = List.of(() -> post(SearchTools.uri("https", domain, PATH)),
				() -> post(SearchTools.uri("https", "autodiscover." + domain, PATH)), () -> byRedirect(domain),
				() -> byService(domain), () -> inJson(asked));
		for (Way way : ways) {
			Optional<AccountSettings> found = way.take();
			if (found.isPresent() || !address.equals(asked)) {
				return found;
			}
		}
		return Optional.empty();
	}

	private interface Way {
		Optional<AccountSettings> take() throws InterruptedException;
	}

	private Optional<AccountSettings> post(URI uri) throws InterruptedException {
		return ask(new Question(Method.AUTODISCOVER, uri, AnnouncementReader.AUTODISCOVER, true, true));
	}

	private Optional<AccountSettings> ask(Question question) throws InterruptedException {
		Answered answered = new WebSearch(tools, address).ask(question);
		for (Attempt attempt : answered.attempts()) {
			trail.add(attempt);
		}
		address = answered.askFor().orElse(address);
		return answered.settings();
	}

	/** Without TLS only a redirect is taken, never settings. */
	private Optional<AccountSettings> byRedirect(String domain) throws InterruptedException {
		URI uri = SearchTools.uri("http", "autodiscover." + domain, PATH);
		switch (tools.network().ask(uri, Optional.empty())) {
			case HttpAnswer.Redirect redirect -> {
				note(uri, new Outcome.LedOn(redirect.to().toString()));
				return post(redirect.to());
			}
			case HttpAnswer.Page page -> note(uri, new Outcome.NotThere("HTTP " + page.status()
					+ " and no redirect; Outlook takes no settings without TLS"));
			case HttpAnswer.Failed failed -> note(uri, failed.outcome());
		}
		return Optional.empty();
	}

	private void note(URI uri, Outcome outcome) {
		trail.add(Method.AUTODISCOVER, uri.toString(), outcome);
	}

	private Optional<AccountSettings> byService(String domain) throws InterruptedException {
		String name = "_autodiscover._tcp." + domain;
		Lookup<ServiceRecord> answer = tools.network().services(name);
		trail.add(Method.SRV, name, DnsWords.outcome(answer));
		Optional<ServiceRecord> target = DnsWords.target(answer);
		return target.isEmpty() ? Optional.empty()
				: post(SearchTools.uri("https", target.get().target(), port(target.get()) + PATH));
	}

	private static String port(ServiceRecord target) {
		return target.port() == 443 ? "" : ":" + target.port();
	}

	private Optional<AccountSettings> inJson(MailAddress asked) throws InterruptedException {
		URI uri = SearchTools.uri("https", "autodiscover." + asked.domain(), "/autodiscover/autodiscover.json?Email="
				+ SearchTools.encoded(asked) + "&Protocol=AutodiscoverV1&RedirectCount=1");
		return ask(new Question(Method.AUTODISCOVER, uri, AnnouncementReader.AUTODISCOVER_JSON, false, true));
	}

	private Optional<AccountSettings> guess() throws InterruptedException {
		Guess guess = new Guess(tools.probe(), trail);
		List<String> users = List.of(address.toString());
		Optional<ClientServer> incoming = guess.first(incoming(address.domain()), users);
		Optional<ClientServer> outgoing = guess.first(outgoing(address.domain()), users);
		return Guessed.settings(address.domain(), incoming, outgoing);
	}

	/** Encrypted first; where nothing is, Outlook offers to go on without. */
	static List<Endpoint> incoming(String domain) {
		List<String> imap = List.of("imap", "mail");
		List<String> pop3 = List.of("pop", "mail");
		return new Candidates(domain).add("imap", Security.IMPLICIT_TLS, imap, 993)
				.add("imap", Security.STARTTLS_REQUIRED, imap, 143).add("pop3", Security.IMPLICIT_TLS, pop3, 995)
				.add("imap", Security.NONE, imap, 143).add("pop3", Security.NONE, pop3, 110).list();
	}

	static List<Endpoint> outgoing(String domain) {
		List<String> smtp = List.of("smtp", "mail");
		return new Candidates(domain).add("smtp", Security.STARTTLS_REQUIRED, smtp, 587)
				.add("smtp", Security.IMPLICIT_TLS, smtp, 465).add("smtp", Security.STARTTLS_REQUIRED, smtp, 25)
				.add("smtp", Security.NONE, smtp, 587, 25).list();
	}
}
