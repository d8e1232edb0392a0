package org.postern.protocol.managesieve;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.net.Wire;
import org.postern.net.session.UserTrials;

/** One script's life: announced, checked, stored, read back, deleted. */
final class ScriptDeeds {

	/** Keeps what arrives where it would be kept anyway. */
	private static final String SCRIPT = "# A test of Postern; it may be deleted.\r\nkeep;\r\n";
	private static final String BAD = "keep this is no script";
	private static final String QUOTA = "QUOTA";

	private final Wire wire;
	private final String name;
	private final Map<String, String> refusals = new LinkedHashMap<>();
	private boolean full;
	private boolean badTaken;
	private boolean changed;

	ScriptDeeds(Wire wire, String name) {
		this.wire = wire;
		this.name = name;
	}

	ScriptVisit visit() throws IOException {
		SieveAnswer before = did("LISTSCRIPTS", "LISTSCRIPTS");
		if (before.isOk()) {
			check();
			if (did("HAVESPACE", "HAVESPACE " + quoted() + " " + SCRIPT.length()).isOk()) {
				store();
			}
		}
		SieveAnswer after = SieveAnswer.to(wire, "LISTSCRIPTS");
		return new ScriptVisit(before.data().size(), refusals, full, badTaken, changed, active(before), active(after),
				ofTests(after));
	}

	/** Servers older than RFC 5804 cannot; that is told elsewhere. */
	private void check() throws IOException {
		SieveAnswer good = SieveAnswer.to(wire, "CHECKSCRIPT " + literal(SCRIPT));
		badTaken = good.isOk() && SieveAnswer.to(wire, "CHECKSCRIPT " + literal(BAD)).isOk();
	}

	private void store() throws IOException {
		if (!did("PUTSCRIPT", "PUTSCRIPT " + quoted() + " " + literal(SCRIPT)).isOk()) {
			return;
		}
		SieveAnswer read = did("GETSCRIPT", "GETSCRIPT " + quoted());
		changed = read.isOk() && read.data().stream().flatMap(line -> line.strings().stream()).noneMatch(SCRIPT::equals);
		did("DELETESCRIPT", "DELETESCRIPT " + quoted());
	}

	private SieveAnswer did(String what, String command) throws IOException {
		SieveAnswer answer = SieveAnswer.to(wire, command);
		if (!answer.isOk()) {
			refusals.put(what, answer.end().said());
			full |= answer.end().code().filter(code -> code.startsWith(QUOTA)).isPresent();
		}
		return answer;
	}

	private String quoted() {
		return "\"" + name + "\"";
	}

	/** Without waiting for a permission, which ManageSieve never wants (RFC 5804 section 4). */
	private static String literal(String text) {
		return "{" + text.length() + "+}\r\n" + text;
	}

	private static Optional<String> active(SieveAnswer scripts) {
		return scripts.data().stream().filter(line -> line.has("ACTIVE")).map(line -> line.strings().getFirst()).findFirst();
	}

	private static List<String> ofTests(SieveAnswer scripts) {
		return scripts.data().stream().map(line -> line.strings().getFirst())
				.filter(script -> script.startsWith(UserTrials.NAME)).toList();
	}
}
