package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.HostTrust;
import org.postern.api.backend.NeededSecret;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Security;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Recipient;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Progress;
import org.postern.api.secret.Secret;
import org.postern.api.setting.SettingValues;
import org.postern.mail.Account;
import org.postern.mail.Answer;
import org.postern.mail.Attachment;
import org.postern.mail.MailProblem;
import org.postern.mail.Mailer;
import org.postern.mail.Mailing;
import org.postern.testkit.MemorySecrets;

class MailChannelTest {

	private final List<Mailing> sent = new ArrayList<>();
	private final List<Account> accounts = new ArrayList<>();
	private final MemorySecrets secrets = new MemorySecrets();
	private final Map<String, String> settings = new HashMap<>(Map.of("host", "127.0.0.1", "from", "team@example.org"));
	private Optional<MailProblem> problem = Optional.empty();

	@TempDir
	private Path base;

	private final Mailer mailer = new Mailer() {

		@Override
		public Answer<String> send(Account account, Mailing mailing) {
			accounts.add(account);
			sent.add(mailing);
			return problem.<Answer<String>>map(Answer.Failed::new).orElseGet(() -> new Answer.Done<>("250 2.0.0 queued"));
		}

		@Override
		public byte[] compose(Mailing mailing) {
			return ("To: " + mailing.to().address() + "\n").getBytes(StandardCharsets.UTF_8);
		}
	};

	@Test
	void a_user_is_told_in_his_language_with_the_documents_that_set_his_program_up() throws Exception {
		push(user("Jürgen Groß", "de-AT"));

		Mailing mailing = sent.getFirst();
		assertEquals("Ihr Postfach bei example.org: so richten Sie es ein", mailing.subject());
		assertTrue(mailing.text().contains("Guten Tag Jürgen Groß,"), mailing.text());
		assertTrue(mailing.html().contains("Guten Tag Jürgen Groß,"), mailing.html());
		assertEquals(List.of("anna.mobileconfig", "anna.pdf"),
				mailing.attachments().stream().map(Attachment::name).toList());
		assertEquals("team@example.org", mailing.bouncesTo().toString());
	}

	@Test
	void a_name_is_text_in_html_too() throws Exception {
		push(user("<b>Anna & Co</b>", "en"));
		assertTrue(sent.getFirst().html().contains("&lt;b&gt;Anna &amp; Co&lt;/b&gt;"), sent.getFirst().html());
	}

	@Test
	void own_templates_are_filled_in() throws Exception {
		Files.writeString(base.resolve("en.txt"), "Subject: For {address}\n\nLog in as {user}.\n");
		Files.writeString(base.resolve("en.html"), "<p>{name}</p>");
		settings.put("templates", base.toString());
		push(user("A & B", "fr"));

		assertEquals("For anna@example.org", sent.getFirst().subject());
		assertEquals("Log in as anna@example.org.\n", sent.getFirst().text());
		assertEquals("<p>A &amp; B</p>", sent.getFirst().html());
	}

	@Test
	void a_template_with_an_unknown_placeholder_or_without_a_subject_is_refused() throws Exception {
		settings.put("templates", base.toString());
		assertTrue(refusal(user("Anna", "en")).getMessage().startsWith("There is no template " + base.resolve("en.txt")));
		Files.writeString(base.resolve("en.txt"), "Subject: Hello\n\n{password}\n");
		assertTrue(refusal(user("Anna", "en")).getMessage().contains("{password}, which nobody knows"));
		Files.writeString(base.resolve("en.txt"), "Hello\n");
		assertTrue(refusal(user("Anna", "en")).getMessage().contains("does not begin with 'Subject: …'"));
		assertEquals(List.of(), sent);
	}

	@Test
	void nothing_gets_into_the_header_by_a_name() throws Exception {
		assertTrue(refusal(user("Anna\r\nBcc: all@example.org", "en")).getMessage().contains("has a line break"));
		Files.writeString(base.resolve("en.txt"), "Subject: Hello {name}\n\nHello\n");
		settings.put("templates", base.toString());
		assertTrue(refusal(user("Anna\nBcc: all@example.org", "en")).getMessage().contains("has a line break"));
		assertEquals(List.of(), sent);
	}

	@Test
	void a_preview_is_written_and_nothing_is_sent() throws Exception {
		settings.put("preview", base.toString());
		assertEquals("mail-preview", push(user("Anna", "en")).channel(), "so that nobody is said to hold it");
		assertEquals("To: anna@example.org\n", Files.readString(base.resolve("anna@example.org.eml")));
		assertEquals(List.of(), sent);
	}

	@Test
	void the_login_is_that_of_the_settings_and_the_password_that_of_the_secret_store() throws Exception {
		settings.putAll(Map.of("user", "robot", "security", "tls", "port", "465"));
		assertEquals(List.of("smtp/robot@127.0.0.1"),
				channel().secrets(values()).stream().map(NeededSecret::key).toList());
		assertEquals("The password of robot is not stored", refusal(user("Anna", "en")).getMessage());
		secrets.put("smtp/robot@127.0.0.1", Secret.of("sesame"));
		push(user("Anna", "en"));
		assertEquals("robot", accounts.getFirst().user());
		assertEquals(Security.IMPLICIT_TLS, accounts.getFirst().endpoint().security());
	}

	@Test
	void a_recipient_refused_for_good_is_told_apart_from_one_refused_for_now() {
		problem = Optional.of(new MailProblem.RecipientRefused("anna@example.org", "550 5.1.1 <anna@example.org>: unknown"));
		assertEquals("Nothing was sent to anna@example.org: The recipient is refused for good (5.1.1: there is no such mailbox): "
				+ "550 5.1.1 <anna@example.org>: unknown", refusal(user("Anna", "en")).getMessage());
		problem = Optional.of(new MailProblem.TryLater("452 4.2.2 full"));
		ChannelException later = refusal(user("Anna", "en"));
		assertTrue(later.getMessage().contains("The server takes no mail now (4.2.2: the mailbox is full)"), later.getMessage());
		assertEquals("Push again later to those who are left.", later.remedy());
	}

	/** So that whoever was written to already is not written to once more. */
	@Test
	void mail_reaches_users_themselves() {
		assertTrue(channel().reachesUsers());
		assertFalse(channel().collects());
	}

	@Test
	void a_whole_domain_is_not_written_to() {
		assertTrue(assertThrows(ChannelException.class,
				() -> channel().push(Sets.of(Sets.document("a.pdf", "")), access(), Progress.none())).getMessage()
				.startsWith("Mail goes to users"));
	}

	@Test
	void waiting_for_ones_turn_ends_when_cancelled() throws Exception {
		CancelSource cancel = new CancelSource();
		MailPace pace = new MailPace(1);
		pace.await(cancel);
		Thread.ofVirtual().start(cancel::cancel);
		assertThrows(InterruptedException.class, () -> pace.await(cancel));
		assertFalse(Thread.currentThread().isInterrupted());
	}

	@Test
	void what_is_missing_is_named() {
		settings.remove("from");
		assertEquals("The channel mail needs 'from'", refusal(user("Anna", "en")).getMessage());
	}

	private static Recipient user(String name, String language) {
		return new Recipient(MailAddress.parse("anna@example.org"), name, Optional.of(language));
	}

	private MailChannel channel() {
		return new MailChannel(mailer);
	}

	private SettingValues values() {
		return new SettingValues(settings, Map.of());
	}

	private ChannelAccess access() {
		return new ChannelAccess(values(), base, secrets, HostTrust.none());
	}

	private Delivery push(Recipient user) throws Exception {
		return channel().push(Sets.of(user, Sets.document("anna.mobileconfig", "A"), Sets.document("anna.pdf", "B"),
				Sets.document("anna.xml", "C")), access(), Progress.none());
	}

	private ChannelException refusal(Recipient user) {
		return assertThrows(ChannelException.class, () -> push(user));
	}
}
