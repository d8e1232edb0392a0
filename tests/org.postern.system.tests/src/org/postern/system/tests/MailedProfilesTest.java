package org.postern.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.model.Domain;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Publication;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.Document;
import org.postern.api.profile.Recipient;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.setting.SettingValues;
import org.postern.core.bounce.BounceReading;
import org.postern.core.bounce.BounceService;
import org.postern.core.bounce.BounceSource;
import org.postern.core.bounce.MailOutcome;
import org.postern.core.issued.Holder;
import org.postern.core.issued.IssuedList;
import org.postern.core.policy.Presets;
import org.postern.core.profile.ProfileService;
import org.postern.core.push.PushLimits;
import org.postern.core.push.PushListener;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushRow;
import org.postern.core.push.PushService;
import org.postern.core.push.PushState;
import org.postern.core.push.UserList;
import org.postern.core.site.Site;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.real.Program;
import org.postern.testkit.real.RealDovecot;
import org.postern.testkit.real.RealPostfix;
import org.postern.testkit.real.RealUser;
import org.postern.testkit.real.ServerSetup;

/** Profiles go out by a real Postfix, arrive in a real Dovecot or come back, and what came back is read from there. */
class MailedProfilesTest {

	private static final RealUser TEAM = new RealUser("team@example.test", "battery staple");
	private static final Recipient ANNA = new Recipient(MailAddress.parse(RealUser.ANNA.address()), "أنّا Groß-Ünal אנה",
			Optional.of("de"));
	private static final Recipient GHOST = new Recipient(MailAddress.parse("ghost@example.test"), "Nobody", Optional.empty());
	private static final Recipient LATE = new Recipient(MailAddress.parse("late@slow.test"));
	/** Where mail for a domain is only ever tried again, and of what the sender is told at once. */
	private static final List<String> SLOW = List.of("relay_domains = slow.test", "delay_warning_time = 1s",
			"transport_maps = inline:{slow.test=smtp:[127.0.0.1]:1}");
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** Reads a message as a program that knows nothing of Java's mail does. */
	private static final String READER = """
			import email, email.policy, hashlib, sys
			message = email.message_from_file(open(sys.argv[1], newline=''), policy=email.policy.default)
			print('to', message['To'].addresses[0].display_name)
			print('from', message['From'].addresses[0].display_name)
			print('sender', message['Return-Path'])
			print('subject', message['Subject'])
			for part in message.walk():
			    if part.is_multipart():
			        print('parts', part.get_content_type())
			    elif part.get_filename():
			        print('file', part.get_filename(), hashlib.sha256(part.get_payload(decode=True)).hexdigest())
			    else:
			        print('text', part.get_content_type(), '\\u05d0\\u05e0\\u05d4' in part.get_content())
			""";

	/** Sends a message on as a program that wants to be told when it has arrived (RFC 3461 section 4.1). */
	private static final String SENDER = """
			import smtplib, sys
			host, port, sender, recipient, file = sys.argv[1:]
			with smtplib.SMTP(host, int(port)) as server:
			    server.sendmail(sender, recipient, open(file, 'rb').read(), rcpt_options=['NOTIFY=SUCCESS'])
			""";

	@TempDir
	private Path folder;

	private final PushService pushes = Services.get(PushService.class);
	private final BounceService bounces = Services.get(BounceService.class);
	private final IssuedList issued = Services.get(IssuedList.class);
	private RealDovecot dovecot;
	private RealPostfix postfix;
	private Site site;

	MailedProfilesTest() throws InterruptedException {
		// the services are there
	}

	@BeforeEach
	void start() throws Exception {
		System.setProperty("postern.config", folder.resolve("config").toString());
		TestIdentity identity = TestIdentity.of(ServerSetup.HOST);
		dovecot = RealDovecot.start(new ServerSetup(RealDovecot.freePorts(), identity, List.of(RealUser.ANNA, TEAM),
				List.of("disable_plaintext_auth = no"), Optional.empty()));
		postfix = RealPostfix.start(ServerSetup.of(RealPostfix.freePorts(), identity).lines(SLOW.toArray(String[]::new))
				.storedBy(dovecot));
		Presets presets = Services.get(Presets.class);
		MailServer server = new MailServer("mail", ServerSetup.HOST, "local", 0, SettingValues.empty(),
				presets.apply(presets.all().getFirst(), PortPolicy.empty()));
		site = new Site(folder.resolve("site"), "Estate", List.of(server),
				List.of(new Domain("example.test", "mail", "Äußerst gute Post", UserNameRule.ADDRESS),
						new Domain("slow.test", "mail", "Slow", UserNameRule.ADDRESS)));
	}

	@AfterEach
	void stop() {
		postfix.close();
		dovecot.close();
	}

	@Test
	void what_arrives_is_whole_and_what_comes_back_is_known_and_sent_again_to_those_alone() throws Exception {
		PushReport pushed = push(ANNA, GHOST);
		assertEquals(List.of(PushState.DELIVERED, PushState.DELIVERED), states(pushed.rows()), postfix::log);

		arrived();

		MailOutcome outcome = reported();
		assertEquals(GHOST.address(), outcome.address());
		assertTrue(outcome.inWords().startsWith("bounced: 5.1.1 there is no such mailbox"), outcome.toString());
		BounceReading again = bounces.read(site, mailbox("pop3", 110), Cancellation.never());
		assertEquals(1, again.reports());
		assertEquals(List.of(), again.news());

		PushReport told = pushes.report(site, pushed.run());
		assertEquals(List.of(PushState.DELIVERED, PushState.BOUNCED), states(told.rows()));
		assertTrue(told.rows().getLast().remedy().startsWith("Correct the address"), told.rows().getLast().toString());
		assertEquals(List.of(GHOST.address()), issued.holders(site).stream().filter(Holder::isBounced)
				.map(holder -> holder.issued().address()).toList());
		assertEquals(List.of(PushState.HOLDS_IT, PushState.WAITING), states(preview(ANNA, GHOST).rows()));
	}

	@Test
	void a_server_that_still_tries_says_so_and_nothing_is_to_be_done() throws Exception {
		PushReport pushed = push(LATE);

		MailOutcome outcome = reported();
		assertEquals(LATE.address(), outcome.address());
		assertEquals("delayed: 4.4.1 the server does not answer", outcome.inWords());
		PushRow told = pushes.report(site, pushed.run()).rows().getFirst();
		assertEquals(PushState.DELIVERED, told.state());
		assertEquals("Wait; the server still tries.", told.remedy());
		assertEquals(List.of(PushState.HOLDS_IT), states(preview(LATE).rows()));
	}

	@Test
	void a_server_that_was_asked_to_says_that_it_has_delivered() throws Exception {
		PushReport pushed = push(ANNA);
		Program.run(List.of("python3", "-c", SENDER, postfix.ports().host(), Integer.toString(postfix.ports().of(25)),
				TEAM.address(), ANNA.address().toString(), delivered(RealUser.ANNA).toString())).orFail();

		MailOutcome outcome = reported();
		assertEquals(ANNA.address(), outcome.address());
		assertTrue(outcome.inWords().startsWith("delivered: 2."), outcome.toString());
		PushRow told = pushes.report(site, pushed.run()).rows().getFirst();
		assertEquals(PushState.DELIVERED, told.state());
		assertTrue(told.detail().startsWith("delivered: 2."), told.toString());
		assertEquals("", told.remedy());
	}

	private PushReport push(Recipient... users) throws Exception {
		return pushes.push(site, preview(users), PushListener.none(), Cancellation.never());
	}

	private PushPreview preview(Recipient... users) throws Exception {
		Map<String, String> settings = Map.of("host", postfix.ports().host(), "port", Integer.toString(postfix.ports().of(25)),
				"security", "none", "from", TEAM.address(), "from-name", "Équipe שלום", "per-minute", "0");
		return pushes.preview(site, new UserList(List.of(users), List.of()), new PushRequest(new Publication("mail",
				new SettingValues(settings, Map.of())), List.of(), PushLimits.usual(), false));
	}

	private static List<PushState> states(List<PushRow> rows) {
		return rows.stream().map(PushRow::state).toList();
	}

	/** Every part, every byte of the attachments, and names in every direction of writing. */
	private void arrived() throws Exception {
		Path message = delivered(RealUser.ANNA);
		List<String> lines = new String(Program.run(List.of("python3", "-c", READER, message.toString())).orFail().output()
				.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).lines().toList();
		assertEquals(List.of("to " + ANNA.name(), "from Équipe שלום", "sender <team@example.test>",
				"subject Ihr Postfach bei example.test: so richten Sie es ein", "parts multipart/mixed",
				"parts multipart/alternative", "text text/plain True", "text text/html True"), lines.subList(0, 8));
		List<String> files = lines.subList(8, lines.size());
		for (String format : List.of("mobileconfig-imap", "setup-sheet-de")) {
			assertTrue(files.contains(file(format)), () -> format + " is not among " + files);
		}
	}

	private String file(String format) throws Exception {
		ProfileService profiles = Services.get(ProfileService.class);
		Document document = profiles.write(format,
				profiles.derive(site, site.domain("example.test").orElseThrow(), Optional.of(ANNA.address())));
		return "file " + document.name() + " "
				+ HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.content()));
	}

	private Path delivered(RealUser user) throws IOException, InterruptedException {
		for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(50)) {
			List<Path> found = messages(dovecot.mail(user).resolve("new"));
			if (!found.isEmpty()) {
				return found.getFirst();
			}
		}
		throw new AssertionError("Nothing arrived for " + user + ":\n" + postfix.log());
	}

	private static List<Path> messages(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return new ArrayList<>(files.toList());
		}
	}

	/** What the only report says. */
	private MailOutcome reported() throws Exception {
		delivered(TEAM);
		BounceReading reading = bounces.read(site, mailbox("imap", 143), Cancellation.never());
		assertEquals(1, reading.news().size(), () -> reading + "\n" + postfix.log());
		return reading.news().getFirst();
	}

	private BounceSource mailbox(String protocol, int port) throws Exception {
		SettingValues settings = new SettingValues(Map.of("host", dovecot.ports().host(), "user", TEAM.address(), "protocol", protocol,
				"security", "none", "port", Integer.toString(dovecot.ports().of(port))), Map.of());
		try (Secret password = Secret.of(TEAM.password())) {
			Services.get(SecretStore.class).put(bounces.secrets(settings).getFirst().key(), password);
		}
		return new BounceSource.Mailbox(settings);
	}
}
