package org.postern.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.postern.api.check.Stage;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.setting.SettingValues;

/**
 * Reads cases from a text. Each begins with {@code == its name}; then come, in this order,
 *
 * <pre>
 * port SECURITY LOGIN ROLE         as site files write them; none cleartext-allowed access where it is left out
 * host NAME                        under which clients know the server; 127.0.0.1 where it is left out
 * thorough
 * timeout MILLISECONDS
 * expire TERM [USER TERM]          the policy, and an override of it
 * policy PROTOCOL KEY VALUE        the policy: a setting of a protocol
 * finds STAGE ID SEVERITY [words]  once or more; without any, nothing may be found
 * not ID
 * cancels STAGE                    the check is cancelled a moment after the stage begins, and ends
 * </pre>
 *
 * and the {@link Script}. Lines that begin with {@code #} are remarks.
 */
final class DialogueFile {

	private final List<String> lines;

	DialogueFile(Class<?> test, String name) {
		try (InputStream in = test.getResourceAsStream(name)) {
			lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
					.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	List<DialogueCase> cases() {
		List<DialogueCase> cases = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= lines.size(); i++) {
			if (i == lines.size() || lines.get(i).startsWith("== ")) {
				cases.add(new Reader(lines.subList(start, i)).read());
				start = i;
			}
		}
		return cases;
	}

	/** Reads one case. */
	private static final class Reader {

		private final List<String> lines;
		private Security security = Security.NONE;
		private Authentication authentication = Authentication.CLEARTEXT_ALLOWED;
		private Role role = Role.ACCESS;
		private String host = "127.0.0.1";
		private boolean thorough;
		private Duration timeout = Duration.ofSeconds(5);
		private Optional<PortPolicy> policy = Optional.empty();
		private final List<DialogueCase.Expected> expected = new ArrayList<>();
		private final List<String> absent = new ArrayList<>();
		private Optional<Stage> cancels = Optional.empty();
		private final List<String> script = new ArrayList<>();

		Reader(List<String> lines) {
			this.lines = lines;
		}

		DialogueCase read() {
			lines.stream().skip(1).forEach(this::line);
			return new DialogueCase(lines.getFirst().substring(3), host, security, authentication, role, thorough, timeout, policy,
					expected, absent, cancels, script);
		}

		private void line(String line) {
			String[] words = line.split(" ");
			switch (words[0]) {
				case "port" -> port(words);
				case "host" -> host = words[1];
				case "thorough" -> thorough = true;
				case "timeout" -> timeout = Duration.ofMillis(Long.parseLong(words[1]));
				case "expire" -> policy = Optional.of(policy(words));
				case "policy" -> policy = Optional.of(PortPolicy.empty().withSettings(words[1],
						new SettingValues(Map.of(words[2], words[3]), Map.of())));
				case "finds" -> expected.add(expected(line.split(" ", 5)));
				case "cancels" -> cancels = Optional.of(stage(words[1]));
				case "not" -> absent.add(words[1]);
				default -> script.add(line);
			}
		}

		private void port(String[] words) {
			security = Security.ofKey(words[1]).orElseThrow();
			authentication = Authentication.ofKey(words[2]).orElseThrow();
			role = Role.ofKey(words[3]).orElseThrow();
		}

		private static PortPolicy policy(String[] words) {
			SettingValues values = SettingValues.empty().with(Retention.EXPIRE, Term.parse(words[1]));
			return PortPolicy.empty().withSettings(Retention.PROTOCOL, words.length < 4 ? values
					: values.withOverride(Retention.EXPIRE, words[2], Term.parse(words[3])));
		}

		private static Stage stage(String word) {
			return Stage.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
		}

		private static DialogueCase.Expected expected(String[] words) {
			return new DialogueCase.Expected(stage(words[1]), words[2],
					Severity.valueOf(words[3].toUpperCase(Locale.ROOT)), words.length > 4 ? words[4] : "");
		}
	}
}
