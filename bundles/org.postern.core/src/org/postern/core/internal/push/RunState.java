package org.postern.core.internal.push;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.postern.api.model.MailAddress;
import org.postern.core.bounce.MailOutcome;
import org.postern.core.internal.io.JsonRecord;
import org.postern.core.internal.io.LineFile;
import org.postern.core.internal.packed.PackedRows;
import org.postern.core.internal.packed.PackedUsers;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushRow;
import org.postern.core.push.PushState;

/** How far a run is, as its file tells line by line. Thread-safe once it is read. */
final class RunState {

	private final PackedUsers users = new PackedUsers();
	private final PackedRows rows = new PackedRows(users);
	private JsonRecord head = JsonRecord.empty();

	/** Which of some users the issued list names for the run. */
	@FunctionalInterface
	interface Given {
		Set<MailAddress> among(Set<MailAddress> users) throws IOException;
	}

	/**
	 * @param given    the one thing that may be known behind an unknown outcome
	 * @param outcomes what was reported of mails that were delivered to a server
	 */
	static RunState read(LineFile file, Given given, Map<MailAddress, MailOutcome> outcomes) throws IOException {
		RunState state = new RunState();
		file.read(state::take);
		state.settle(given);
		state.hear(outcomes);
		return state;
	}

	private void take(JsonRecord line) throws IOException {
		if (line.find("run").isPresent()) {
			head = line;
		} else if (line.find("user").isPresent()) {
			PushRow row = RunLines.user(line);
			users.add(row.user());
			rows.add(row.state(), row.detail(), row.remedy());
		} else {
			event(line);
		}
	}

	private void event(JsonRecord line) throws IOException {
		switch (line.text("event")) {
			case RunLines.FINISH -> all(PushState.WAITING, PushState.UNKNOWN);
			case RunLines.ANEW -> List.of(PushState.DELIVERED, PushState.FAILED, PushState.UNKNOWN)
					.forEach(state -> all(state, PushState.WAITING));
			case RunLines.BEGIN -> set(user(line), PushState.UNKNOWN, "", "");
			case RunLines.DONE -> set(user(line), PushState.DELIVERED, line.text("detail"), "");
			case RunLines.FAILED -> set(user(line), PushState.FAILED, line.text("detail"), line.text("remedy"));
			default -> throw new IOException("'" + line.text("event") + "' is not known");
		}
	}

	private int user(JsonRecord line) throws IOException {
		int user = RunLines.number(line, "of");
		if (user < 0 || user >= rows.size()) {
			throw new IOException("There is no user " + user);
		}
		return user;
	}

	private void all(PushState from, PushState to) {
		IntStream.range(0, rows.size()).filter(i -> rows.state(i) == from).forEach(i -> set(i, to, "", ""));
	}

	/** There are few, but of an archive that was about to arrive, where it is everybody. */
	private void settle(Given given) throws IOException {
		Iterator<Integer> unknown = in(Set.of(PushState.UNKNOWN)).iterator();
		while (unknown.hasNext()) {
			Map<Integer, MailAddress> part = new HashMap<>();
			while (unknown.hasNext() && part.size() < PushTools.PART) {
				int user = unknown.next();
				part.put(user, row(user).user().address());
			}
			Set<MailAddress> known = given.among(Set.copyOf(part.values()));
			part.forEach((user, address) -> settle(user, known.contains(address)));
		}
	}

	private void settle(int user, boolean known) {
		set(user, known ? PushState.DELIVERED : PushState.UNKNOWN, known ? "as the issued list says"
				: "Postern was ended while it was being delivered", known ? "" : "Ask the user, or push again to the unknown, too.");
	}

	/** What is only told, and nothing to be done about, is no other state. */
	private void hear(Map<MailAddress, MailOutcome> outcomes) {
		IntStream.range(0, outcomes.isEmpty() ? 0 : rows.size()).filter(i -> rows.state(i) == PushState.DELIVERED)
				.forEach(i -> Optional.ofNullable(outcomes.get(rows.get(i).user().address())).ifPresent(outcome -> set(i,
						outcome.isBounced() ? PushState.BOUNCED : PushState.DELIVERED,
						outcome.inWords() + (outcome.said().isEmpty() ? "" : ": " + outcome.said()), outcome.remedy())));
	}

	PushRow set(int user, PushState state, String detail, String remedy) {
		rows.set(user, state, detail, remedy);
		return rows.get(user);
	}

	PushRow row(int user) {
		return rows.get(user);
	}

	/** The positions of those in one of these states. */
	IntStream in(Set<PushState> states) {
		return IntStream.range(0, rows.size()).filter(i -> states.contains(rows.state(i)));
	}

	String id() throws IOException {
		return head.text("run");
	}

	Instant started() throws IOException {
		return RunLines.at(head);
	}

	PushRequest request() throws IOException {
		return RunLines.request(head);
	}

	PushReport report() throws IOException {
		return new PushReport(id(), started(), request(), rows.copy());
	}
}
