package org.postern.core.internal.simulate;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.api.profile.AnnouncementReader;
import org.postern.core.internal.net.SideBySide;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.Attempt;
import org.postern.core.simulate.ClientServer;
import org.postern.core.simulate.Method;
import org.postern.core.simulate.Outcome;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.MailExchanger;

/**
 * Thunderbird: autoconfig at the domain, Mozilla's list, autoconfig at the domain of the MX, Autodiscover, then a
 * guess. It asks for DNS records of type SRV nowhere.
 */
final class ThunderbirdSearch implements Search {

	private final SearchTools tools;
	private final MailAddress address;
	private final Trail trail;

	ThunderbirdSearch(SearchTools tools, MailAddress address, Trail trail) {
		this.tools = tools;
		this.address = address;
		this.trail = trail;
	}

	@Override
	public Optional<AccountSettings> run() throws InterruptedException {
		Optional<AccountSettings> announced = announced();
		return announced.isPresent() ? announced : guess();
	}

	/** What somebody announces, without a guess. */
	Optional<AccountSettings> announced() throws InterruptedException {
		Optional<AccountSettings> own = firstOf(autoconfig(address.domain()));
		if (own.isPresent()) {
			return own;
		}
		providerList(address.domain());
		Optional<AccountSettings> hosted = byMailExchanger();
		if (hosted.isPresent()) {
			return hosted;
		}
		return firstOf(autodiscover());
	}

	private List<Question> autoconfig(String domain) {
		String query = "?emailaddress=" + SearchTools.encoded(address);
		List<Question> questions = new ArrayList<>();
		for (String scheme : List.of("https", "http")) {
			questions.add(question(SearchTools.uri(scheme, "autoconfig." + domain, "/mail/config-v1.1.xml" + query)));
			questions.add(question(
					SearchTools.uri(scheme, domain, "/.well-known/autoconfig/mail/config-v1.1.xml" + query)));
		}
		return questions;
	}

	private static Question question(URI uri) {
		return new Question(Method.AUTOCONFIG, uri, AnnouncementReader.AUTOCONFIG, false, false);
	}

	private void providerList(String domain) {
		trail.add(Method.PROVIDER_LIST, "the entry for " + domain + " in Mozilla's list",
				new Outcome.NotAsked("Postern asks nobody but the domain itself"));
	}

	private Optional<AccountSettings> byMailExchanger() throws InterruptedException {
		String target = address.domain();
		Lookup<MailExchanger> answer = tools.network().mailExchangers(target);
		Optional<String> exchanger = DnsWords.exchanger(answer);
		if (exchanger.isEmpty()) {
			trail.add(Method.MX, target, answer.records().stream().anyMatch(MailExchanger::isNone)
					? new Outcome.NotThere("the domain takes no mail") : DnsWords.missing(answer));
			return Optional.empty();
		}
		String base = BaseDomain.of(exchanger.get());
		boolean own = base.equalsIgnoreCase(target);
		trail.add(Method.MX, target, own ? new Outcome.NotThere("the MX " + exchanger.get()
				+ " is of the same domain, so there is nobody else to ask") : new Outcome.LedOn(base));
		return own ? Optional.empty() : atProvider(base);
	}

	private Optional<AccountSettings> atProvider(String base) throws InterruptedException {
		Optional<AccountSettings> found = firstOf(autoconfig(base));
		if (found.isEmpty()) {
			providerList(base);
		}
		return found;
	}

	private List<Question> autodiscover() {
		return List.of(discover("https", "autodiscover." + address.domain(), true),
				discover("https", address.domain(), true), discover("http", "autodiscover." + address.domain(), false));
	}

	private static Question discover(String scheme, String host, boolean posts) {
		return new Question(Method.AUTODISCOVER, SearchTools.uri(scheme, host, "/autodiscover/autodiscover.xml"),
				AnnouncementReader.AUTODISCOVER_THUNDERBIRD, posts, false);
	}

	/** Asks all at once, as Thunderbird does; the first in the order that has settings counts. */
	private Optional<AccountSettings> firstOf(List<Question> questions) throws InterruptedException {
		List<Callable<Answered>> asking = new ArrayList<>();
		questions.forEach(question -> asking.add(() -> new WebSearch(tools, address).ask(question)));
		for (Answered answered : SideBySide.run(asking, tools.stop())) {
			for (Attempt attempt : answered.attempts()) {
				trail.add(attempt);
			}
			if (answered.settings().isPresent()) {
				return answered.settings();
			}
		}
		return Optional.empty();
	}

	private Optional<AccountSettings> guess() throws InterruptedException {
		Guess guess = new Guess(tools.probe(), trail);
		List<String> users = List.of(address.localPart(), address.toString());
		Optional<ClientServer> incoming = guess.first(incoming(address.domain()), users);
		Optional<ClientServer> outgoing = guess.first(outgoing(address.domain()), users);
		return Guessed.settings(address.domain(), incoming, outgoing);
	}

	/** TLS before cleartext, IMAP before POP3, TLS from the first byte before STARTTLS, then by name. */
	static List<Endpoint> incoming(String domain) {
		List<String> imap = List.of("imap", "mail", "");
		List<String> pop3 = List.of("pop3", "pop", "mail", "");
		return new Candidates(domain).add("imap", Security.IMPLICIT_TLS, imap, 993)
				.add("imap", Security.STARTTLS_REQUIRED, imap, 143).add("pop3", Security.IMPLICIT_TLS, pop3, 995)
				.add("pop3", Security.STARTTLS_REQUIRED, pop3, 110).add("imap", Security.NONE, imap, 143)
				.add("pop3", Security.NONE, pop3, 110).list();
	}

	static List<Endpoint> outgoing(String domain) {
		List<String> smtp = List.of("smtp", "mail", "");
		return new Candidates(domain).add("smtp", Security.IMPLICIT_TLS, smtp, 465)
				.add("smtp", Security.STARTTLS_REQUIRED, smtp, 587, 25).add("smtp", Security.NONE, smtp, 587, 25).list();
	}
}
