package org.postern.core.internal.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.postern.api.backend.BackendException;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.profile.ClientProfile;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.site.SampleSite;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.text.LineDiff;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;

/** The users' side of the tour: what their programs are told, and what happens to their mail. */
final class PracticeClients {

	private static final String FORMAT = "autoconfig";

	private final TourServices services;
	private final PracticeServer practice;
	private final Cancellation cancellation;
	private Optional<ClientProfile> before = Optional.empty();

	PracticeClients(TourServices services, PracticeServer practice, Cancellation cancellation) {
		this.services = services;
		this.practice = practice;
		this.cancellation = cancellation;
	}

	/** Keeps what clients are told now, to compare with later. */
	void remember() throws SiteException {
		before = Optional.of(profile());
	}

	List<String> compare() throws SiteException, TourFailure {
		ClientProfile now = profile();
		Endpoint fallback = endpoint(fallback());
		if (before.isEmpty() || before.get().outgoing().contains(fallback) || !now.outgoing().contains(fallback)) {
			throw new TourFailure("Clients are not told of " + fallback.describe(), "This is a fault of Postern.");
		}
		List<String> lines = new ArrayList<>();
		lines.add("As Thunderbird reads it, for " + SampleSite.ACCOUNT + ":");
		lines.addAll(LineDiff.of(write(before.get()), write(now)));
		return lines;
	}

	private String write(ClientProfile profile) {
		return services.profiles().write(FORMAT, profile).text();
	}

	private ClientProfile profile() throws SiteException {
		Site site = practice.site();
		return services.profiles().derive(site, site.domain(SampleSite.ACCOUNT.domain()).orElseThrow(),
				Optional.of(SampleSite.ACCOUNT));
	}

	List<String> roundTrip()
			throws SiteException, BackendException, SecretStoreException, TourFailure, InterruptedException {
		TestReport report = services.tester().test(request(true), TestListener.none());
		Optional<Step> failure = report.failure();
		if (failure.isPresent()) {
			Optional<Finding> why = failure.get().findings().stream().findFirst();
			throw new TourFailure(failure.get().stage().label() + " failed: " + why.map(Finding::summary).orElse(""),
					why.map(Finding::remedy).orElse(""));
		}
		if (report.roundTrip().isEmpty()) {
			throw new TourFailure("No message was sent", "This is a fault of Postern.");
		}
		return report.roundTrip().stream().map(step -> step.stage().label() + ": " + step.status().label() + ", "
				+ step.elapsed().toMillis() + " ms" + facts(step)).toList();
	}

	private static String facts(Step step) {
		return step.facts().isEmpty() ? "" : ": " + String.join("; ", step.facts());
	}

	List<String> hold()
			throws SiteException, BackendException, SecretStoreException, TourFailure, InterruptedException {
		TestRequest request = request(false);
		PracticeMail mail = new PracticeMail(services.mail(), request);
		String messageId = "<tour." + UUID.randomUUID() + "@" + SampleSite.ACCOUNT.domain() + ">";
		Endpoint smtp = endpoint(fallback());
		Endpoint pop3 = open("pop3");
		Retention retention = practice.server().policy().retention();
		mail.send(smtp, messageId);
		expect(mail.delete(pop3, messageId), "The message that was sent is not to be found by POP3");
		expect(!mail.sees(pop3, messageId), "The message is still seen by POP3 after it was deleted");
		expect(mail.sees(open("imap"), retention.holdFolder(), messageId),
				"The message is lost: it is not in '" + retention.holdFolder() + "'");
		return List.of("Sent over " + smtp.describe(), "Deleted over " + pop3.describe() + ": gone for POP3 programs",
				"Seen by IMAP in '" + retention.holdFolder() + "', where it stays for " + retention.hold());
	}

	private static void expect(boolean seen, String otherwise) throws TourFailure {
		if (!seen) {
			throw new TourFailure(otherwise, "Look at the retention of the policy: postern review");
		}
	}

	private TestRequest request(boolean roundTrip) throws SiteException, BackendException, SecretStoreException {
		List<Listener> access = practice.server().policy().enabled().stream()
				.filter(listener -> listener.role() == Role.ACCESS).toList();
		List<Listener> listeners = Stream.concat(Stream.of(fallback()), access.stream()).toList();
		return services.planner().request(practice.site(), SampleSite.SERVER, listeners,
				Optional.of(SampleSite.ACCOUNT), roundTrip, cancellation);
	}

	private Listener fallback() throws SiteException {
		return practice.fallback().orElseThrow();
	}

	private Endpoint open(String protocol) throws SiteException, TourFailure {
		Optional<Listener> listener = practice.server().policy().enabled().stream()
				.filter(found -> found.protocol().equals(protocol)).findFirst();
		return endpoint(listener.orElseThrow(() -> new TourFailure("The practice server opens no " + protocol,
				"Run the tour in a new folder: postern tour --folder DIR")));
	}

	private Endpoint endpoint(Listener listener) throws SiteException {
		MailServer server = practice.server();
		return server.endpoint(listener);
	}
}
