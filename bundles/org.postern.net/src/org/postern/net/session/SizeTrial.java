package org.postern.net.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;
import org.postern.net.Reply;

/**
 * Whether a server keeps to the SIZE that it announces (RFC 1870). Nothing was sent.
 *
 * @param announced in bytes; 0 where it announces none, or no limit, and nothing was tried
 * @param over      its answer to a sender with a message of one byte more
 * @param at        its answer to a sender with a message of just that size
 * @param mailbox   its answer to the recipient of that
 */
public record SizeTrial(long announced, Optional<Asked> over, Optional<Asked> at, Optional<Asked> mailbox)
		implements Fact {

	/** An answer. */
	public record Asked(Reply.Kind kind, String reply) {

		public Asked {
			Objects.requireNonNull(kind);
			Objects.requireNonNull(reply);
		}

		/** Whether it says that there is not room for so much: now, or ever. */
		boolean isAboutSize() {
			return reply.matches("(?s)([45]52|.{3}[ -][45]\\.(2\\.2|3\\.1|3\\.4)).*");
		}

		/** Whether it says no for good, because of the size. */
		public boolean isTooLarge() {
			return kind == Reply.Kind.REFUSED && isAboutSize();
		}

		/** Whether it says that there is no room now. */
		public boolean isFullNow() {
			return kind == Reply.Kind.LATER && isAboutSize();
		}
	}

	public SizeTrial {
		Objects.requireNonNull(over);
		Objects.requireNonNull(at);
		Objects.requireNonNull(mailbox);
	}

	static SizeTrial untried() {
		return new SizeTrial(0, Optional.empty(), Optional.empty(), Optional.empty());
	}

	/** In a few lines. */
	public List<String> describe() {
		if (announced == 0) {
			return List.of("no limit is announced");
		}
		List<String> lines = new ArrayList<>(List.of("announced " + announced + " bytes"));
		at.ifPresent(asked -> lines.add("just that: " + asked.reply()));
		mailbox.ifPresent(asked -> lines.add("into the mailbox: " + asked.reply()));
		over.ifPresent(asked -> lines.add("a byte more: " + asked.reply()));
		return lines;
	}
}
