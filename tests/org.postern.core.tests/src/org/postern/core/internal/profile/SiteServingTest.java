package org.postern.core.internal.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.model.Domain;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.SigningKey;
import org.postern.api.setting.SettingValues;
import org.postern.api.web.ProfileSource;
import org.postern.api.web.ProfileWeb;
import org.postern.api.web.RunningWeb;
import org.postern.api.web.WebException;
import org.postern.api.web.WebListener;
import org.postern.api.web.WebSettings;
import org.postern.core.internal.policy.ProtocolPresets;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.internal.signing.FakeIdentities;
import org.postern.core.internal.signing.SiteSigning;
import org.postern.core.internal.site.FolderSiteStore;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.profile.ProfileService;
import org.postern.core.profile.ProfileServing;
import org.postern.core.site.Site;
import org.postern.testkit.MemorySecrets;

/** What the web server is given to answer with, while the site's files are edited. */
class SiteServingTest implements ProfileWeb, WebListener {

	private static final WebSettings SETTINGS = WebSettings.plain("127.0.0.1", 0);

	private final FakeProviders providers = FakeProviders.usual();
	private final FolderSiteStore store = new FolderSiteStore(providers);
	private final MemorySecrets secrets = new MemorySecrets();
	private final SiteSigning signing = new SiteSigning(store, secrets, List.of(new FakeIdentities()));
	private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
	private ProfileSource source;
	private boolean broken;
	private boolean closed;

	@TempDir
	Path folder;

	private Site site;

	@BeforeEach
	void make() throws Exception {
		ProtocolPresets presets = new ProtocolPresets(providers);
		SettingValues pop3 = SettingValues.empty().with(Retention.HOLD, Term.ofDays(30))
				.withOverride(Retention.HOLD, "bob@example.org", Term.ofDays(1));
		PortPolicy policy = presets.apply(presets.all().getLast(), PortPolicy.empty()).withSettings("pop3", pop3);
		site = store.create(folder.resolve("site"), "Estate");
		store.addServer(site, new MailServer("mail", "mail.example.org", "local", 10_000, SettingValues.empty(), policy));
		store.addDomain(site, new Domain("example.org", "mail", "Example", UserNameRule.ADDRESS));
		store.addDomain(site, new Domain("b\u00fccher.example", "mail", "Books", UserNameRule.ADDRESS));
		site = store.load(site.folder());
	}

	/** As the program makes them, with one format that says who and how long, and one that has nothing to say. */
	private ProfileService profiles() {
		return new PolicyProfiles(providers, List.of(new Periods("periods", true), new Periods("silent", false),
				new SignableFormat()),
				new InstalledChannels(List.of(), new MemorySecrets(), List.of()), signing, new NoJournal());
	}

	private RunningWeb start() throws WebException {
		return new SiteServing(store, profiles(), List.of(this)).start(site, SETTINGS, this);
	}

	@Test
	void documents_are_found_by_domain_in_every_spelling() throws Exception {
		try (RunningWeb running = start()) {
			assertEquals("example.org - 30d", source.document("periods", "EXAMPLE.org").orElseThrow().text());
			assertEquals("b\u00fccher.example - 30d", source.document("periods", "xn--bcher-kva.EXAMPLE").orElseThrow().text());
			assertTrue(source.serves("B\u00dcCHER.example"));
			assertFalse(source.serves("strange.example"));
			assertEquals(Optional.empty(), source.document("periods", "strange.example"));
			assertEquals(List.of("signable", "periods"), source.formats("example.org").stream().map(FormatInfo::id).toList());
			assertEquals(Optional.empty(), source.document("silent", "example.org"));
			assertEquals(Optional.empty(), source.document("not-installed", "example.org"));
			assertEquals(2, source.domains());
		}
	}

	@Test
	void users_with_periods_of_their_own_are_told_those_of_the_domain_so_that_nobody_learns_who_there_is() throws Exception {
		try (RunningWeb running = start()) {
			assertEquals("example.org bob@example.org 30d", told("bob"));
			assertEquals("example.org nobody@example.org 30d", told("nobody"));
		}
	}

	private String told(String user) {
		return source.document("periods", new MailAddress(user, "example.org")).orElseThrow().text();
	}

	@Test
	void an_edit_is_served_at_once() throws Exception {
		try (RunningWeb running = start()) {
			store.addDomain(site, new Domain("new.example", "mail", "New", UserNameRule.ADDRESS));

			assertEquals("The site was changed; 3 domains are served", said.take());
			assertTrue(source.serves("new.example"));
		}
	}

	@Test
	void an_edit_with_an_error_is_said_and_the_former_state_is_served() throws Exception {
		try (RunningWeb running = start()) {
			Path file = site.domainFile("example.org");
			String before = Files.readString(file);
			Files.writeString(file, "server: [");

			assertTrue(said.take().startsWith("! " + file), "the place is told");
			assertEquals("example.org - 30d", source.document("periods", "example.org").orElseThrow().text());

			Files.writeString(file, before);
			while (!said.take().equals("The site was changed; 2 domains are served")) {
				// several problems may be told
			}
		}
	}

	@Test
	void the_one_who_signs_is_taken_up_with_an_edit_and_nothing_is_kept_from_programs_while_he_is_missing() throws Exception {
		try (RunningWeb running = start()) {
			assertEquals("example.org", served());
			store.saveSite(site.signedBy(Optional.of("school")));
			assertTrue(said.take().contains("Profiles are signed by 'school'"));
			assertEquals("The site was changed; 2 domains are served", said.take());
			assertEquals("example.org", served());

			signing.use(site, "office", signing.create(new NewIdentity("Office", SigningKey.P_256, 10)), false);
			said.take();
			assertEquals("CN=Office: example.org", served());

			signing.use(store.load(site.folder()), "office", signing.create(new NewIdentity("Renewed", SigningKey.P_256, 10)), false);
			said.take();
			assertEquals("CN=Renewed: example.org", served());
		}
	}

	private String served() {
		return source.document("signable", "example.org").orElseThrow().text();
	}

	@Test
	void the_end_of_the_web_server_is_the_end_of_watching() throws Exception {
		start().close();
		assertTrue(closed);
		broken = true;
		assertEquals("no", assertThrows(WebException.class, this::start).getMessage());
	}

	@Test
	void without_a_web_server_it_is_said_which_bundle_is_missing() {
		WebException missing = assertThrows(WebException.class,
				() -> new SiteServing(store, profiles(), List.of()).start(site, SETTINGS, this));
		assertTrue(missing.remedy().contains("org.postern.web"), missing.remedy());
	}

	@Test
	void ports_are_beside_those_of_the_practice_server() {
		assertEquals(10_000, ProfileServing.usualOffset(site));
		assertEquals(8_000, ProfileServing.usualOffset(new Site(site.folder(), "Estate", List.of(), List.of())));
	}

	@Override
	public RunningWeb start(WebSettings settings, ProfileSource asked, WebListener listener) throws WebException {
		if (broken) {
			throw new WebException("no", "");
		}
		source = asked;
		return new RunningWeb() {

			@Override
			public List<URI> places() {
				return List.of();
			}

			@Override
			public Optional<URI> metrics() {
				return Optional.empty();
			}

			@Override
			public void close() {
				closed = true;
			}
		};
	}

	@Override
	public void changed(String what) {
		said.add(what);
	}

	@Override
	public void trouble(String what, String remedy) {
		said.add("! " + what);
	}

	private record Periods(String id, boolean suits) implements ProfileFormat {

		@Override
		public FormatInfo info() {
			return new FormatInfo(id, id, "");
		}

		@Override
		public boolean suits(ClientProfile profile) {
			return suits;
		}

		/** As Autodiscover: programs ask with an address, and nobody hands it to a user. */
		@Override
		public boolean forUsers() {
			return false;
		}

		@Override
		public Document write(ClientProfile profile) {
			return Document.ofText(id, "text/plain", profile.domain() + " "
					+ profile.address().map(MailAddress::toString).orElse("-") + " " + profile.hold());
		}

		@Override
		public ClientProfile read(Document document) throws FormatException {
			throw new FormatException("Not readable");
		}
	}

	private record NoJournal() implements Journal {

		@Override
		public List<JournalEntry> entries(Site of) {
			return List.of();
		}

		@Override
		public void add(Site to, JournalEntry entry) {
			// nothing is published here
		}
	}
}
