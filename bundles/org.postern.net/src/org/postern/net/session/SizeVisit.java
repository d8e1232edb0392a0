package org.postern.net.session;

import java.io.IOException;
import java.util.Optional;

import org.postern.net.Capability;
import org.postern.net.Reply;
import org.postern.net.session.SizeTrial.Asked;

/** Announces messages of certain sizes to SMTP and sends none. */
final class SizeVisit {

	private final UserSession session;
	private final String address;

	/** @param address a mail address without line breaks */
	SizeVisit(UserSession session, String address) {
		if (!(session.talk() instanceof SmtpTalk) || address.chars().anyMatch(c -> c < ' ' || c == '>')) {
			throw new IllegalArgumentException("Sizes are an affair of SMTP: " + address);
		}
		this.session = session;
		this.address = address;
	}

	SizeTrial run() throws IOException {
		long announced = announced();
		if (announced == 0) {
			return SizeTrial.untried();
		}
		Reply over = from(announced + 1);
		command("RSET");
		Reply at = from(announced);
		Optional<Reply> mailbox = at.isOk() ? Optional.of(command("RCPT TO:<" + address + ">")) : Optional.empty();
		command("RSET");
		return new SizeTrial(announced, Optional.of(asked(over)), Optional.of(asked(at)), mailbox.map(SizeVisit::asked));
	}

	/** After the login servers may allow more than before. */
	private long announced() throws IOException {
		return session.askAgain().find("SIZE").map(Capability::parameters).flatMap(words -> words.stream().findFirst())
				.filter(word -> word.matches("[0-9]{1,15}")).map(Long::parseLong).orElse(0L);
	}

	private Reply from(long size) throws IOException {
		return command("MAIL FROM:<" + address + "> SIZE=" + size);
	}

	private Reply command(String command) throws IOException {
		return SmtpTalk.command(session.wire(), command);
	}

	private static Asked asked(Reply reply) {
		return new Asked(reply.kind(), reply.text());
	}
}
