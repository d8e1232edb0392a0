package org.postern.core.internal.tour;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.postern.api.backend.Plan;
import org.postern.api.backend.PlannedChange;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Domain;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.api.setting.SettingValues;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ListenerProof;
import org.postern.core.site.SampleSite;
import org.postern.core.site.Site;
import org.postern.core.test.Login;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;

/** The practice site in memory, with a server that does what its policy says, but for a fault that a test picks. */
final class Estate {

	/** What can be wrong with a server that is on show. */
	enum Fault {
		NONE, NOT_INSTALLED, EMPTY_PLAN, ROLLED_BACK, NOT_PROVEN, NOT_TOLD, SEND_FAILS, NOT_DELIVERED, STILL_THERE, LOST, STAYS_OPEN
	}

	static final Finding REFUSED = Finding.of("smtp.refused", Severity.ERROR, "The server refused.", "Why.",
			"Do this.");

	final Fault fault;
	int offset = 10_000;
	final List<String> done = new ArrayList<>();
	MailServer server = new MailServer(SampleSite.SERVER, "localhost", "local", 10_000, SettingValues.empty(),
			PortPolicy.empty().withListeners(List.of(access("imap", 143), access("pop3", 110),
					Listener.of("smtp", 25, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.RELAY))));
	Site site = new Site(Path.of("/practice"), "Practice", List.of(server),
			List.of(new Domain("example.test", SampleSite.SERVER, "Example", UserNameRule.ADDRESS)));

	private final EstateStore store;

	Estate(Fault fault) {
		this.fault = fault;
		this.store = new EstateStore(this);
	}

	private static Listener access(String protocol, int port) {
		return Listener.of(protocol, port, Security.STARTTLS, Authentication.CLEARTEXT_ALLOWED, Role.ACCESS);
	}

	private PracticeSite practice() {
		return new PracticeSite(store, folder -> site, new EstatePresets(), new EstateProviders(fault));
	}

	TourServices services() {
		return new TourServices(practice(), store, (where, name) -> new EstateSession(done),
				new EstateChanges(this), new EstateProfiles(this), this::request, (request, listener) -> tested(),
				new EstateMail(this), ignored -> OptionalInt.of(offset));
	}

	void save(MailServer changed) {
		server = changed;
		site = site.with(changed);
	}

	Plan plan() {
		List<PlannedChange> changes = fault == Fault.EMPTY_PLAN ? List.of()
				: List.of(new PlannedChange.FileChange("listeners", "listeners.conf", "", "2525\n"),
						new PlannedChange.Action("open it", ""));
		return new Plan(server.name(), "f", server.policy(), server.policy(), changes, List.of());
	}

	ChangeReport apply() {
		Optional<Listener> fallback = server.policy().find("smtp", 2525);
		boolean open = fallback.filter(Listener::enabled).isPresent();
		boolean closing = fallback.isPresent() && !open;
		boolean proven = !(open && fault == Fault.NOT_PROVEN) && !(closing && fault == Fault.STAYS_OPEN);
		List<ListenerProof> proofs = server.policy().listeners().stream().map(listener -> new ListenerProof(listener,
				server.livePort(listener.port()), Optional.of(REFUSED).filter(ignored -> !proven), "seen", Duration.ZERO))
				.toList();
		return open && fault == Fault.ROLLED_BACK
				? new ChangeReport(ChangeOutcome.ROLLED_BACK, Optional.empty(), proofs, List.of(REFUSED))
				: new ChangeReport(ChangeOutcome.APPLIED, Optional.empty(), proofs, List.of());
	}

	ClientProfile profile(Optional<MailAddress> address) {
		List<Endpoint> told = server.policy().enabled().stream()
				.filter(listener -> fault != Fault.NOT_TOLD || listener.role() != Role.FALLBACK).map(server::endpoint)
				.toList();
		return new ClientProfile("example.test", "Example", address, UserNameRule.ADDRESS,
				told.stream().filter(endpoint -> endpoint.role() == Role.ACCESS).toList(),
				told.stream().filter(endpoint -> endpoint.role() != Role.ACCESS).toList(),
				server.policy().retention().hold(), Term.forever());
	}

	static Document document(ClientProfile profile) {
		Stream<String> lines = Stream.concat(profile.incoming().stream(), profile.outgoing().stream())
				.map(Endpoint::describe);
		return Document.ofText("example.test.xml", "text/xml", String.join("\n", lines.toList()));
	}

	private TestRequest request(Site where, String name, List<Listener> listeners, Optional<MailAddress> account,
			boolean roundTrip, Cancellation cancellation) {
		Login login = new Login(account.orElseThrow(), account.orElseThrow().toString(), Secret.of("geheim"));
		return new TestRequest(listeners.stream().map(server::endpoint).toList(), Optional.of(server.policy()),
				Optional.of(login), roundTrip, List.of(), TestOptions.standard(), cancellation);
	}

	private TestReport tested() {
		List<Finding> findings = fault == Fault.SEND_FAILS ? List.of(REFUSED) : List.of();
		return new TestReport(Instant.EPOCH, Duration.ZERO, List.of(), List.of(
				Step.done(Stage.SEND, "", Duration.ofMillis(3), List.of("250 queued"), findings)));
	}
}
