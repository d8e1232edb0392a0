package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.HostTrust;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Document;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.api.setting.SettingValues;
import org.postern.testkit.MemorySecrets;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.TSIG;

/** Name servers that do not do as they should. */
class DnsMisbehaviourTest {

	private static final byte[] KEY = "a key of tests".getBytes();

	@Test
	void an_answer_that_is_not_signed_is_not_believed() {
		assertTrue(refusal(question -> Optional.of(reply(question, Rcode.NOERROR).toWire())).getMessage()
				.contains("is not signed with the key 'postern'"));
	}

	@Test
	void an_answer_that_is_signed_with_another_key_is_not_believed() {
		assertTrue(refusal(question -> signed(question, Rcode.NOERROR, "another".getBytes())).getMessage()
				.contains("is not signed with the key 'postern'"));
	}

	@Test
	void an_answer_to_another_question_is_not_taken() {
		ChannelException refused = refusal(question -> {
			Message reply = reply(question, Rcode.NOERROR);
			reply.getHeader().setID(question.getHeader().getID() ^ 1);
			return Optional.of(reply.toWire());
		});
		assertTrue(refused.getMessage().endsWith("its answer is one to another question"), refused.getMessage());
	}

	@Test
	void a_server_that_fails_or_takes_no_updates_is_told() {
		assertTrue(onUpdate(Rcode.SERVFAIL).getMessage().endsWith("127.0.0.1 failed"));
		assertTrue(onUpdate(Rcode.NOTIMP).getMessage().endsWith("127.0.0.1 takes no updates"));
		assertTrue(onUpdate(Rcode.REFUSED).remedy().contains("allow-update"));
		assertTrue(onUpdate(Rcode.NXRRSET).getMessage().endsWith("somebody else changed it at the same moment"));
	}

	@Test
	void a_server_that_is_not_the_primary_one_is_told() {
		ChannelException refused = refusal(question -> {
			Message reply = reply(question, Rcode.NOERROR);
			reply.getHeader().unsetFlag(Flags.AA);
			return signed(question, reply, KEY);
		});
		assertTrue(refused.getMessage().endsWith("is not the primary server of that zone"), refused.getMessage());
	}

	@Test
	void a_server_that_hangs_up_or_talks_nonsense_is_told() {
		assertTrue(refusal(question -> Optional.empty()).getMessage().contains("cannot be talked to over TCP"));
		assertTrue(refusal(question -> Optional.of(new byte[] { 1, 2, 3 })).getMessage()
				.contains("cannot be talked to over TCP"));
	}

	@Test
	void cancelling_ends_the_wait_for_a_server_that_says_nothing() {
		CancelSource cancel = new CancelSource();
		CountDownLatch never = new CountDownLatch(1);
		try (ScriptedPrimary server = new ScriptedPrimary(question -> {
			cancel.cancel();
			never.await();
			return Optional.empty();
		})) {
			assertThrows(InterruptedException.class, () -> push(server, cancel));
		}
	}

	private static ChannelException onUpdate(int code) {
		return refusal(question -> signed(question,
				question.getHeader().getOpcode() == Opcode.UPDATE ? code : Rcode.NOERROR, KEY));
	}

	private static ChannelException refusal(ScriptedPrimary.Script script) {
		try (ScriptedPrimary server = new ScriptedPrimary(script)) {
			return assertThrows(ChannelException.class, () -> push(server, Cancellation.never()));
		}
	}

	private static Message reply(Message question, int code) {
		Message reply = new Message(question.getHeader().getID());
		reply.getHeader().setOpcode(question.getHeader().getOpcode());
		reply.getHeader().setFlag(Flags.QR);
		reply.getHeader().setFlag(Flags.AA);
		reply.getHeader().setRcode(code);
		return reply;
	}

	private static Optional<byte[]> signed(Message question, int code, byte[] key) {
		return signed(question, reply(question, code), key);
	}

	private static Optional<byte[]> signed(Message question, Message reply, byte[] key) {
		new TSIG(TSIG.HMAC_SHA256, Name.fromConstantString("postern."), key).apply(reply, question.getTSIG());
		return Optional.of(reply.toWire());
	}

	private static void push(ScriptedPrimary server, Cancellation cancellation) throws Exception {
		MemorySecrets secrets = new MemorySecrets();
		secrets.put("tsig/postern", Secret.of(Base64.getEncoder().encodeToString(KEY)));
		SettingValues settings = new SettingValues(Map.of("server", "127.0.0.1", "port", Integer.toString(server.port()),
				"key-name", "postern"), Map.of());
		new DnsChannel().push(Sets.of(Document.ofText("example.org.zone", "text/dns",
				"_imaps._tcp.example.org. 60 IN SRV 0 1 993 mail.example.org.\n")),
				new ChannelAccess(settings, Path.of("/nowhere"), secrets, HostTrust.none()),
				Sets.telling(what -> { }, cancellation));
	}
}
