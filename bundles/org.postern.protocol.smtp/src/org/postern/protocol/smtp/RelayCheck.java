package org.postern.protocol.smtp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.net.FurtherStage.Sight;
import org.postern.net.Reply;
import org.postern.net.Wire;

/**
 * Shows envelopes to a server without logging in, and takes each back with {@code RSET}. {@code DATA} is never said, so
 * nothing is relayed to anybody.
 */
final class RelayCheck {

	private static final Duration ENOUGH = Duration.ofSeconds(30);
	private static final long PLAIN_FORMS = Stream.of(AddressForm.values()).filter(AddressForm::isPlain).count();
	private static final String NOBODY = "postern-nobody-7f3a";

	private final String host;
	private final boolean near;
	private final long begun = System.nanoTime();
	private final Map<AddressForm, RelayAttempt> elsewhere = new EnumMap<>(AddressForm.class);
	private final List<RelayAttempt> nobody = new ArrayList<>();
	private final List<RelayAttempt> postmaster = new ArrayList<>();
	private final List<RelayAttempt> inside = new ArrayList<>();

	/** @param host the server's name, for addresses of its own */
	RelayCheck(String host, boolean near) {
		this.host = host;
		this.near = near;
	}

	Sight at(Wire wire) {
		boolean complete = true;
		try {
			postmaster.add(attempt(wire, "to its postmaster", "", "postmaster"));
			if (postmaster.getFirst().isAccepted()) {
				inside.add(attempt(wire, "to its own address", "", "postmaster@" + host));
			}
			for (AddressForm form : AddressForm.values()) {
				if (isOver()) {
					break;
				}
				elsewhere.put(form, attempt(wire, form.label(), form.sender(host), form.recipient(host)));
			}
			if (elsewhere.values().stream().anyMatch(RelayAttempt::isAccepted)) {
				nobody.add(attempt(wire, "to nobody there", "", NOBODY + "@" + host));
			}
		} catch (IOException e) {
			complete = false;
		}
		RelayTrial trial = new RelayTrial(near, elsewhere, nobody, postmaster, inside,
				complete && !isLate());
		return new Sight(lines(trial), List.of(trial));
	}

	/** Where no sender is taken without a login, nothing more can be learnt. */
	private boolean isOver() {
		boolean closed = elsewhere.size() == PLAIN_FORMS && elsewhere.values().stream()
				.allMatch(attempt -> attempt.rcpt().isEmpty() && attempt.isRefused());
		return closed || isLate();
	}

	private boolean isLate() {
		return System.nanoTime() - begun > ENOUGH.toNanos();
	}

	private static RelayAttempt attempt(Wire wire, String what, String sender, String recipient) throws IOException {
		wire.begin();
		Reply mail = say(wire, "MAIL FROM:<" + sender + ">");
		Optional<Reply> rcpt = mail.isOk() ? Optional.of(say(wire, "RCPT TO:<" + recipient + ">")) : Optional.empty();
		say(wire, "RSET");
		return new RelayAttempt(what, sender, recipient, mail, rcpt);
	}

	private static Reply say(Wire wire, String command) throws IOException {
		wire.writeLine(command);
		return SmtpDialogue.reply(wire);
	}

	private static List<String> lines(RelayTrial trial) {
		List<String> lines = new ArrayList<>();
		trial.attempts().forEach(attempt -> lines.add(attempt.line()));
		trial.nobody().forEach(attempt -> lines.add(attempt.line()));
		trial.postmaster().forEach(attempt -> lines.add(attempt.line()));
		trial.inside().forEach(attempt -> lines.add(attempt.line()));
		lines.add("every envelope was taken back (RSET); no message was sent");
		return lines;
	}
}
