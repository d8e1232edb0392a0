package org.postern.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.postern.api.backend.BackendInfo;
import org.postern.api.backend.NeededSecret;
import org.postern.api.backend.ServerSession;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Domain;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.Rulebook;
import org.postern.api.rule.TestRule;
import org.postern.api.secret.Secret;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.core.drift.DriftReport;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.fleet.FleetTester;
import org.postern.core.policy.Preset;
import org.postern.core.policy.Presets;
import org.postern.core.provider.Providers;
import org.postern.core.provider.ServerSessions;
import org.postern.core.retention.RetentionService;
import org.postern.core.simulate.ClientSimulator;
import org.postern.core.simulate.SimulationRequest;
import org.postern.core.site.Site;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.DomainTester;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;
import org.postern.core.tour.Tour;

/**
 * A site with one server and one domain, and services that write down what they are asked. A command is typed with
 * {@link #run}; what it said is in {@link #out} and {@link #err}.
 */
final class World {

	static final Path FOLDER = Path.of("/site");
	static final Listener IMAPS = Listener.of("imap", 993, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, Role.ACCESS);
	static final Listener SUBMISSION = Listener.of("smtp", 587, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY,
			Role.SUBMISSION);
	static final Listener FALLBACK = SUBMISSION.withPort(2525).asFallbackFor(587);

	static final Setting<String> WHERE = new Setting<>("where", "Runs", "For tests.",
			new SettingType.Choice(List.of("here", "ssh")), "here", false);

	final StringWriter out = new StringWriter();
	final StringWriter err = new StringWriter();
	final CancelSource cancel = new CancelSource();
	final Map<String, String> environment = new TreeMap<>();
	final FakeStore store = new FakeStore();
	final FakeChanges changes = new FakeChanges();
	final FakeGroups groups = new FakeGroups(changes);
	final FakeProfiles profiles = new FakeProfiles();
	final FakeSigning signing = new FakeSigning(store);
	final FakeServing serving = new FakeServing();
	final FakePublications publications = new FakePublications(profiles);
	final FakeIssued issued = new FakeIssued();
	final FakeBounces bounces = new FakeBounces();
	final FakePushes pushes = new FakePushes();
	final FakeSession session = new FakeSession();
	final FakeSecrets secrets = new FakeSecrets();
	final FakePlugins plugins = new FakePlugins();
	final StatedHostKeys hostKeys = new StatedHostKeys();
	final List<TestRequest> tested = new ArrayList<>();
	final List<JournalEntry> journal = new ArrayList<>();
	List<NeededSecret> needed = List.of();
	String in = "";
	FleetTester fleet = (targets, limits, options, listener, cancellation) -> {
		throw new IllegalStateException("No fleet was expected");
	};
	List<TestRule<?>> rules = List.of();
	List<Finding> findings = List.of();
	DriftReport drift = new DriftReport("mail", true, List.of(), List.of());
	RetentionService retention = (site, server, dryRun) -> {
		throw new UnsupportedOperationException();
	};
	ConnectionTester tester = (request, listener) -> new TestReport(Instant.EPOCH, Duration.ofMillis(5), List.of(),
			List.of());
	DomainTester domains = request -> {
		throw new IllegalStateException("No domain was expected");
	};
	final List<SimulationRequest> simulated = new ArrayList<>();
	ClientSimulator simulator = (request, listener) -> List.of();
	Tour tour = (folder, listener, cancellation) -> {
		throw new UnsupportedOperationException();
	};
	Optional<Function<String, Secret>> prompt = Optional.empty();
	Optional<UnaryOperator<String>> question = Optional.empty();
	Path folder = FOLDER;

	World() {
		MailServer server = new MailServer("mail", "mail.example.org", "local", 10_000, SettingValues.empty(),
				PortPolicy.empty().withListeners(List.of(IMAPS, SUBMISSION, FALLBACK,
						SUBMISSION.withPort(25).withEnabled(false))));
		Domain domain = new Domain("example.org", "mail", "Example", UserNameRule.ADDRESS);
		store.sites.put(FOLDER, new Site(FOLDER, "Estate", List.of(server), List.of(domain)));
	}

	/** Types a command for the site. */
	int run(String... words) {
		List<String> all = new ArrayList<>(List.of("--site", FOLDER.toString()));
		all.addAll(List.of(words));
		return runBare(all.toArray(String[]::new));
	}

	int runBare(String... words) {
		Shell shell = new Shell(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out), new PrintWriter(err), false, environment, folder,
				Path.of("/home/anna"), prompt, question);
		int exitCode = new Commands(this::services, shell, cancel).run(words);
		shell.out().flush();
		shell.err().flush();
		return exitCode;
	}

	private Services services() {
		return new Services(store, store::load, server -> findings, new OnePreset(), changes, groups,
				(site, server, cancellation) -> drift, (site, server, dryRun) -> retention.run(site, server, dryRun),
				profiles, signing, sessions(), new Installed(rules), World::plan, (request, listener) -> {
					tested.add(request);
					return tester.test(request, listener);
				}, domains, fleet, new Entries(), secrets,
				(place, listener, cancellation) -> tour.run(place, listener, cancellation), (request, listener) -> {
					simulated.add(request);
					return simulator.simulate(request, listener);
				}, serving, publications, issued, bounces, pushes, pushes, hostKeys, plugins, (kind, name, parent, sdk) -> parent.resolve(name));
	}

	private ServerSessions sessions() {
		return new ServerSessions() {
			@Override
			public ServerSession open(Site site, String server) {
				return session;
			}

			@Override
			public List<NeededSecret> secrets(Site site, String server) {
				return needed;
			}
		};
	}

	private static TestRequest plan(Site site, String server, List<Listener> listeners, Object account,
			boolean roundTrip, Cancellation cancellation) {
		MailServer found = site.server(server).orElseThrow();
		return new TestRequest(listeners.stream().map(found::endpoint).toList(), Optional.of(found.policy()),
				Optional.empty(), roundTrip, List.of(), TestOptions.standard(), cancellation);
	}

	private record OnePreset() implements Presets {

		@Override
		public List<Preset> all() {
			return List.of(new Preset("guide", "Guide", "For tests.", List.of(IMAPS)));
		}

		@Override
		public PortPolicy apply(Preset preset, PortPolicy policy) {
			return policy.withListeners(preset.listeners());
		}
	}

	private record Installed(List<TestRule<?>> rules) implements Providers {

		@Override
		public List<MailProtocol> protocols() {
			return FakeProtocol.all();
		}

		@Override
		public Optional<MailProtocol> protocol(String id) {
			return protocols().stream().filter(protocol -> protocol.info().id().equals(id)).findFirst();
		}

		@Override
		public List<BackendInfo> backends() {
			return List.of(new BackendInfo("local", "Practice server", "For tests.", List.of(), 10_000),
					new BackendInfo("postfix-dovecot", "Postfix and Dovecot", "For tests.", List.of(WHERE), 0));
		}

		@Override
		public List<ChannelInfo> channels() {
			return List.of();
		}

		@Override
		public Rulebook rulebook() {
			return Rulebook.of(rules);
		}
	}

	private final class Entries implements Journal {

		@Override
		public List<JournalEntry> entries(Site site) {
			return journal;
		}

		@Override
		public void add(Site site, JournalEntry entry) {
			journal.add(entry);
		}
	}
}
