package org.postern.mail.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.mail.Account;
import org.postern.mail.Answer;
import org.postern.mail.Attachment;
import org.postern.mail.Correspondent;
import org.postern.mail.MailProblem;
import org.postern.mail.Mailing;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.real.RealDovecot;
import org.postern.testkit.real.RealPostfix;
import org.postern.testkit.real.RealUser;
import org.postern.testkit.real.ServerSetup;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/** Messages to users by a real Postfix, as they lie in the Maildir of a real Dovecot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailerTest {

	private static final byte[] SIGNED = { 0, 1, 2, '\r', '\n', '\n', (byte) 0xff };
	private static final String TEXT = "Grüße, Jürgen\nשלום עולם\nمرحبا\n.\nend\n";

	private final TestIdentity identity = TestIdentity.of(ServerSetup.HOST);
	private final JakartaMail mail = new JakartaMail();
	private RealDovecot dovecot;
	private RealPostfix postfix;

	@BeforeAll
	void start() {
		dovecot = RealDovecot.start(ServerSetup.of(RealDovecot.freePorts(), identity));
		postfix = RealPostfix.start(ServerSetup.of(RealPostfix.freePorts(), identity).storedBy(dovecot)
				.lines("smtpd_recipient_restrictions = check_recipient_access inline:{ { nobody@example.test = 550 5.1.1 gone } }"));
	}

	@AfterAll
	void stop() {
		postfix.close();
		dovecot.close();
	}

	@Test
	void a_message_arrives_with_its_parts_intact_and_names_in_every_script() throws Exception {
		assertInstanceOf(Answer.Done.class, send(mailing("anna@example.test", "אנה Ünal عنا", "Für Sie: שלום")), postfix::log);

		MimeMessage found = delivered();

		InternetAddress to = (InternetAddress) found.getRecipients(jakarta.mail.Message.RecipientType.TO)[0];
		assertEquals("אנה Ünal عنا", to.getPersonal());
		assertEquals("Für Sie: שלום", found.getSubject());
		assertEquals("auto-generated", found.getHeader("Auto-Submitted", null));
		assertEquals("<bounces@example.test>", found.getHeader("Return-Path", null));
		MimeMultipart all = (MimeMultipart) found.getContent();
		MimeMultipart both = (MimeMultipart) all.getBodyPart(0).getContent();
		assertEquals(TEXT, ((String) both.getBodyPart(0).getContent()).replace("\r\n", "\n"));
		assertEquals("<p>Grüße</p>", both.getBodyPart(1).getContent());
		assertEquals("text/html", both.getBodyPart(1).getContentType().split(";")[0]);
		assertEquals("Übersicht.mobileconfig", jakarta.mail.internet.MimeUtility.decodeText(all.getBodyPart(1).getFileName()));
		assertArrayEquals(SIGNED, all.getBodyPart(1).getInputStream().readAllBytes());
	}

	@Test
	void a_preview_is_what_would_be_sent() throws Exception {
		String text = new String(mail.compose(mailing("anna@example.test", "Anna", "Hello")), StandardCharsets.US_ASCII);
		assertTrue(text.contains("Subject: Hello\r\n"), text);
		assertTrue(text.contains("multipart/alternative"), text);
	}

	@Test
	void a_recipient_who_is_refused_is_told() throws Exception {
		Answer.Failed<String> failed = assertInstanceOf(Answer.Failed.class, send(mailing("nobody@example.test", "", "Hello")),
				postfix::log);
		MailProblem.RecipientRefused refused = assertInstanceOf(MailProblem.RecipientRefused.class, failed.problem());
		assertTrue(refused.reply().contains("5.1.1"), refused.reply());
	}

	@Test
	void no_other_header_gets_in() {
		assertThrows(IllegalArgumentException.class, () -> mailing("anna@example.test", "Anna", "Hello\r\nBcc: x@y.example"));
		assertThrows(IllegalArgumentException.class, () -> mailing("anna@example.test", "Anna\nBcc: x@y.example", "Hello"));
		assertThrows(IllegalArgumentException.class, () -> new Attachment("a\r\nb", "text/plain", SIGNED));
		assertThrows(IllegalArgumentException.class, () -> new Attachment("a", "text/plain; name=x", SIGNED));
	}

	private static Mailing mailing(String to, String name, String subject) {
		return new Mailing("<one@example.test>", new Correspondent(MailAddress.parse("team@example.test"), "Mail-Team Süd"),
				new Correspondent(MailAddress.parse(to), name), MailAddress.parse("bounces@example.test"), subject, TEXT,
				"<p>Grüße</p>", List.of(new Attachment("Übersicht.mobileconfig", "application/x-apple-aspen-config", SIGNED)));
	}

	private Answer<String> send(Mailing mailing) throws InterruptedException {
		Endpoint endpoint = new Endpoint("smtp", ServerSetup.HOST, postfix.ports().of(587), Security.STARTTLS_REQUIRED,
				Authentication.TLS_ONLY, Role.SUBMISSION);
		try (Secret password = Secret.of(RealUser.ANNA.password())) {
			return mail.send(new Account(endpoint, postfix.ports().address(), RealUser.ANNA.address(), password,
					identity.trust(), Duration.ofSeconds(20), Cancellation.never()), mailing);
		}
	}

	private MimeMessage delivered() throws Exception {
		Path box = dovecot.mail(RealUser.ANNA).resolve("new");
		while (!Files.isDirectory(box) || files(box).isEmpty()) {
			Thread.sleep(50);
		}
		return new MimeMessage(Session.getInstance(new Properties()),
				new ByteArrayInputStream(Files.readAllBytes(files(box).getFirst())));
	}

	private static List<Path> files(Path box) throws IOException {
		try (Stream<Path> all = Files.list(box)) {
			return all.toList();
		}
	}
}
