package org.postern.core.internal.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.NeededSecret;
import org.postern.api.model.MailAddress;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.api.setting.SettingValues;
import org.postern.core.bounce.BounceException;
import org.postern.core.bounce.BounceReading;
import org.postern.core.bounce.BounceSource;
import org.postern.core.bounce.MailState;
import org.postern.core.internal.push.PushBench;
import org.postern.core.issued.Holder;
import org.postern.core.issued.IssuedProfile;
import org.postern.mail.Account;
import org.postern.mail.Answer;
import org.postern.mail.DeliveryReport;
import org.postern.mail.DeliveryReport.Action;
import org.postern.mail.DeliveryReport.Fate;
import org.postern.mail.MailProblem;
import org.postern.mail.ReportReader;
import org.postern.testkit.MemorySecrets;

/** Reports of every kind, in files of which each has the name of one. */
class RecordedBouncesTest {

	private static final String ANNA = "anna@example.org";
	private static final String ID = "<6f1c@example.org>";
	private static final String OTHER_ID = "<77aa@example.org>";

	@TempDir
	private Path folder;

	private PushBench bench;
	private Path box;
	private final MemorySecrets secrets = new MemorySecrets();
	private Answer<Integer> answer = new Answer.Done<>(0);
	private Optional<Account> asked = Optional.empty();

	@BeforeEach
	void make() throws IOException {
		bench = new PushBench(folder.resolve("site"));
		box = Files.createDirectories(folder.resolve("box"));
		bench.issued.add(bench.site, List.of(issued(ANNA, ID), issued("ben@example.org", OTHER_ID)));
	}

	private static IssuedProfile issued(String address, String message) {
		return new IssuedProfile(Instant.parse("2026-07-01T10:00:00Z"), MailAddress.parse(address), "mail", "print", "r1", message);
	}

	/** Whose files are the names of what they report. */
	private final ReportReader reader = new ReportReader() {

		@Override
		public Optional<DeliveryReport> read(byte[] message) {
			return Optional.ofNullable(reports.get(new String(message)));
		}

		@Override
		public Answer<Integer> reports(Account account, String name, Instant since, Consumer<byte[]> taker) {
			asked = Optional.of(account);
			reports.keySet().forEach(report -> taker.accept(report.getBytes()));
			return answer;
		}
	};

	private final Map<String, DeliveryReport> reports = new TreeMap<>();

	private void report(String name, Optional<String> envelope, Optional<String> message, Fate... fates) throws IOException {
		reports.put(name, new DeliveryReport(envelope, message, List.of(fates)));
		Files.writeString(box.resolve(name), name);
	}

	private static Fate fate(Action action, String status, Optional<String> original, String last) {
		return new Fate(action, status, original, last, "said so");
	}

	private static Fate failed(String last) {
		return fate(Action.FAILED, "5.1.1", Optional.empty(), last);
	}

	private BounceReading read() throws Exception {
		return bounces().read(bench.site, new BounceSource.Files(box), Cancellation.never());
	}

	private RecordedBounces bounces() {
		return new RecordedBounces(reader, bench.issued, secrets);
	}

	private Holder anna() throws IOException {
		return bench.issued.holders(bench.site).getFirst();
	}

	@Test
	void a_message_that_came_back_is_told_of_whom_it_was_for() throws Exception {
		report("a", Optional.of("6f1c"), Optional.empty(), failed(ANNA));

		assertEquals(1, read().bounced());

		assertTrue(anna().isBounced());
		assertEquals("bounced: 5.1.1 there is no such mailbox", anna().outcome().orElseThrow().inWords());
		assertFalse(holds(MailAddress.parse(ANNA)), "he holds nothing");
		assertTrue(holds(MailAddress.parse("ben@example.org")));
		assertEquals(MailState.BOUNCED, bench.issued.outcomes(bench.site, "r1").get(MailAddress.parse(ANNA)).state());
		assertEquals("issued.bounced", bench.issued.findings(bench.site).getFirst().id());
	}

	@Test
	void a_report_names_it_by_what_came_back_as_well() throws Exception {
		report("a", Optional.empty(), Optional.of(ID), failed(ANNA));
		read();
		assertTrue(anna().isBounced());
	}

	@Test
	void reading_the_same_once_more_is_no_news() throws Exception {
		report("a", Optional.of("6f1c"), Optional.of(ID), failed(ANNA));
		read();
		BounceReading again = read();
		assertEquals(List.of(), again.news());
		assertEquals(1, again.reports());
		assertEquals(1, Files.readAllLines(bench.site.state().resolve("mail-reports.jsonl")).size());
	}

	@Test
	void who_names_no_message_of_this_site_changes_nothing() throws Exception {
		report("another id", Optional.of("6f1d"), Optional.of("<6f1d@example.org>"), failed(ANNA));
		report("another domain", Optional.empty(), Optional.of("<6f1c@evil.example>"), failed(ANNA));
		report("no id", Optional.empty(), Optional.empty(), failed(ANNA));
		report("no form", Optional.empty(), Optional.of("6f1c"), failed(ANNA));
		report("two messages", Optional.of("6f1c"), Optional.of(OTHER_ID), failed(ANNA));
		BounceReading reading = read();
		assertEquals(5, reading.foreign());
		assertEquals(List.of(), reading.news());
		assertFalse(Files.exists(bench.site.state().resolve("mail-reports.jsonl")));
	}

	@Test
	void a_report_about_somebody_else_says_nothing_of_the_user() throws Exception {
		report("a", Optional.of("6f1c"), Optional.empty(),
				fate(Action.FAILED, "5.1.1", Optional.of("ben@example.org"), "ben@example.org"));
		assertEquals(List.of(), read().news());
	}

	@Test
	void mail_that_was_forwarded_and_came_back_is_told_with_where_to() throws Exception {
		report("a", Optional.of("6f1c"), Optional.empty(),
				fate(Action.FAILED, "5.2.2", Optional.of("Anna@Example.org"), "anna@elsewhere.example"));
		read();
		assertEquals("bounced: 5.2.2 the mailbox is full, forwarded to anna@elsewhere.example",
				anna().outcome().orElseThrow().inWords());
	}

	@Test
	void what_came_back_counts_for_more_than_a_delay_in_whichever_order_they_are_read() throws Exception {
		report("a", Optional.of("6f1c"), Optional.empty(), failed(ANNA));
		report("b", Optional.of("6f1c"), Optional.empty(), fate(Action.DELAYED, "4.4.1", Optional.empty(), ANNA));
		report("c", Optional.of("77aa"), Optional.empty(), fate(Action.DELAYED, "4.4.1", Optional.empty(), "ben@example.org"));
		assertEquals(2, read().news().size());
		assertTrue(anna().isBounced());
		report("d", Optional.of("77aa"), Optional.empty(), fate(Action.DELIVERED, "2.0.0", Optional.empty(), "ben@example.org"));
		assertEquals(MailState.DELIVERED, read().news().getFirst().state());
	}

	@Test
	void whoever_is_written_to_once_more_is_no_longer_one_whose_mail_came_back() throws Exception {
		report("a", Optional.of("6f1c"), Optional.empty(), failed(ANNA));
		read();
		bench.issued.add(bench.site, List.of(issued(ANNA, "<8888@example.org>")));
		assertFalse(anna().isBounced());
		assertTrue(holds(MailAddress.parse(ANNA)));
	}

	@Test
	void a_maildir_is_read_without_what_is_still_being_written() throws Exception {
		report("a", Optional.of("6f1c"), Optional.empty(), failed(ANNA));
		Path maildir = folder.resolve("Maildir");
		for (String name : List.of("new", "cur", "tmp")) {
			Files.createDirectories(maildir.resolve(name));
		}
		Files.move(box.resolve("a"), maildir.resolve("cur/1:2,S"));
		Files.writeString(maildir.resolve("tmp/2"), "half");
		BounceReading reading = bounces().read(bench.site, new BounceSource.Files(maildir), Cancellation.never());
		assertEquals(1, reading.messages());
		assertEquals(1, reading.bounced());
	}

	@Test
	void what_is_too_large_is_left_out_and_counted() throws Exception {
		try (RandomAccessFile file = new RandomAccessFile(box.resolve("large").toFile(), "rw")) {
			file.setLength(ReportReader.MOST_BYTES + 1L);
		}
		BounceReading reading = read();
		assertEquals(1, reading.tooLarge());
		assertEquals(0, reading.messages());
	}

	@Test
	void a_place_that_is_not_there_is_told() {
		BounceException told = assertThrows(BounceException.class, () -> bounces().read(bench.site,
				new BounceSource.Files(folder.resolve("nowhere")), Cancellation.never()));
		assertEquals("There is no " + folder.resolve("nowhere"), told.getMessage());
	}

	@Test
	void cancelling_writes_nothing_down() throws Exception {
		report("a", Optional.of("6f1c"), Optional.empty(), failed(ANNA));
		CancelSource cancel = new CancelSource();
		cancel.cancel();
		assertThrows(InterruptedException.class, () -> bounces().read(bench.site, new BounceSource.Files(box), cancel));
		assertFalse(Files.exists(bench.site.state().resolve("mail-reports.jsonl")));
	}

	@Test
	void a_mailbox_is_read_as_its_settings_say() throws Exception {
		report("a", Optional.of("6f1c"), Optional.empty(), failed(ANNA));
		SettingValues settings = mailbox(Map.of("protocol", "pop3"));
		assertEquals(List.of("pop3/robot@127.0.0.1"), bounces().secrets(settings).stream().map(NeededSecret::key).toList());
		assertTrue(refusal(settings).getMessage().startsWith("The secret store has no password of robot"));
		secrets.put("pop3/robot@127.0.0.1", Secret.of("sesame"));
		assertEquals(1, bounces().read(bench.site, new BounceSource.Mailbox(settings), Cancellation.never()).bounced());
		assertEquals(Optional.of(settings), bounces().lastMailbox(bench.site));
		assertEquals("127.0.0.1:995", asked.orElseThrow().endpoint().host() + ":" + asked.orElseThrow().endpoint().port());
	}

	@Test
	void no_password_crosses_a_network_in_cleartext() {
		secrets.put("imap/robot@192.0.2.1", Secret.of("sesame"));
		assertTrue(refusal(mailbox(Map.of("host", "192.0.2.1", "security", "none"))).getMessage().contains("in cleartext"));
		assertEquals(Optional.empty(), asked);
	}

	@Test
	void what_a_mail_server_refuses_is_told_with_what_to_do() {
		secrets.put("imap/robot@127.0.0.1", Secret.of("sesame"));
		answer = new Answer.Failed<>(new MailProblem.WrongPassword("NO [AUTHENTICATIONFAILED] no"));
		BounceException told = refusal(mailbox(Map.of()));
		assertEquals("The mailbox at 127.0.0.1:993 cannot be read: NO [AUTHENTICATIONFAILED] no", told.getMessage());
		assertTrue(told.remedy().startsWith("Store the right password"), told.remedy());
	}

	private static SettingValues mailbox(Map<String, String> more) {
		Map<String, String> values = new TreeMap<>(Map.of("host", "127.0.0.1", "user", "robot"));
		values.putAll(more);
		return new SettingValues(values, Map.of());
	}

	private BounceException refusal(SettingValues settings) {
		return assertThrows(BounceException.class,
				() -> bounces().read(bench.site, new BounceSource.Mailbox(settings), Cancellation.never()));
	}

	private boolean holds(MailAddress address) throws IOException {
		return !bench.issued.held(bench.site, List.of(address)).isEmpty();
	}
}
