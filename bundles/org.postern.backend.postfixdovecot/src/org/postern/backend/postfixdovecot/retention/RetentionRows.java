package org.postern.backend.postfixdovecot.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.RetentionReport.MailboxRetention;
import org.postern.api.backend.RetentionReport;
import org.postern.api.model.MailAddress;
import org.postern.host.ScriptResult;

/** Reads what a {@link RetentionScript} told. */
public final class RetentionRows {

	private static final String REMEDY = "See what the journal and Dovecot's log say. What was removed before that does not come back.";

	private RetentionRows() {
	}

	/** A message. */
	private record Row(String kind, long size, Instant arrival) {

		boolean goes() {
			return !kind.equals("held");
		}
	}

	/**
	 * @param host to which users without a domain belong
	 * @throws BackendException if the run did not come to its end, or something failed on the way
	 */
	public static RetentionReport report(ScriptResult result, boolean dryRun, String host) throws BackendException {
		List<String> lines = result.output().lines().toList();
		if (!result.succeeded() || lines.isEmpty() || !lines.getLast().equals("end")) {
			throw new BackendException("The retention run failed" + (dryRun ? "" : ", perhaps in part") + ": "
					+ result.errors().lines().findFirst().orElse("Dovecot did not name its users"), REMEDY);
		}
		List<MailboxRetention> mailboxes = new ArrayList<>();
		List<Row> rows = new ArrayList<>();
		Optional<String> user = Optional.empty();
		for (String line : lines) {
			String[] words = line.split("\t");
			if (words.length < 3) {
				user.flatMap(name -> address(name, host)).ifPresent(mailbox -> mailboxes.add(mailbox(mailbox, rows)));
				rows.clear();
				user = words.length == 2 ? Optional.of(words[1]) : Optional.empty();
			} else {
				rows.add(new Row(words[0], Long.parseLong(words[1]), Instant.ofEpochSecond(Long.parseLong(words[2]))));
			}
		}
		return new RetentionReport(dryRun, mailboxes);
	}

	private static Optional<MailAddress> address(String user, String host) {
		try {
			return Optional.of(MailAddress.parse(user.contains("@") ? user : user + "@" + host));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private static MailboxRetention mailbox(MailAddress mailbox, List<Row> rows) {
		List<Row> going = rows.stream().filter(Row::goes).toList();
		int released = Math.toIntExact(going.stream().filter(row -> row.kind().equals("released")).count());
		return new MailboxRetention(mailbox, released, going.size() - released,
				going.stream().mapToLong(Row::size).sum(),
				going.stream().map(Row::arrival).min(Comparator.naturalOrder()), rows.size() - going.size());
	}
}
