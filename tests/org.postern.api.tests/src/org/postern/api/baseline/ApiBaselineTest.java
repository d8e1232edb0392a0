package org.postern.api.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Plug-ins of others are compiled against the API, so its packages are versioned: what they use may not go without a new
 * major version, and what is new needs a new minor one. {@code api-baseline.txt} is the API as it was last agreed on.
 */
class ApiBaselineTest {

	/** Given as a system property, agrees to the API as it is now. */
	private static final String RENEW = "postern.baseline.renew";
	private static final Pattern EXPORT = Pattern.compile("(org\\.postern\\.api\\.[a-z.]+);version=\"(\\d+)\\.(\\d+)\\.\\d+\"");
	private static final Pattern TYPE = Pattern.compile("(org\\.postern\\.api\\.[a-z.]+)\\.[A-Z].*");
	private static final String ADVICE = "Change it so that what others use stays; or, deliberately, raise the version of the "
			+ "package in the manifest of org.postern.api, and agree to the new baseline with -Dpostern.test.arguments=-D" + RENEW
			+ "=true (see CONTRIBUTING.md). ";

	private Path baseline;
	private TreeSet<String> present;
	private Map<String, int[]> versions;

	@BeforeEach
	void read() throws Exception {
		Path root = Path.of("").toAbsolutePath();
		while (!Files.exists(root.resolve("ARCHITECTURE.md"))) {
			root = root.getParent();
		}
		Path api = root.resolve("bundles/org.postern.api");
		baseline = root.resolve("tests/org.postern.api.tests/api-baseline.txt");
		present = Signatures.of(api.resolve("src"));
		versions = versions(Files.readString(api.resolve("META-INF/MANIFEST.MF")));
		if (Boolean.getBoolean(RENEW)) {
			Files.write(baseline, Stream.concat(exports(), present.stream()).toList());
		}
	}

	private static Map<String, int[]> versions(String text) {
		Map<String, int[]> versions = new TreeMap<>();
		EXPORT.matcher(text).results().forEach(found -> versions.put(found.group(1),
				new int[] { Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)) }));
		return versions;
	}

	private Stream<String> exports() {
		return versions.entrySet().stream()
				.map(export -> export.getKey() + ";version=\"" + export.getValue()[0] + "." + export.getValue()[1] + ".0\"");
	}

	@Test
	void every_package_of_the_api_has_a_version() {
		TreeSet<String> packages = new TreeSet<>();
		present.forEach(line -> packages.add(home(line)));

		assertEquals(packages, new TreeSet<>(versions.keySet()));
	}

	@Test
	void what_others_use_stays_as_long_as_the_major_version_does() throws IOException {
		List<String> agreed = Files.readAllLines(baseline);
		List<String> broken = new ArrayList<>(without(agreed, present));
		without(present, agreed).stream().filter(line -> hasToBeWrittenByOthers(line, agreed)).forEach(broken::add);
		broken.removeIf(line -> line.contains(";version=") || isRaised(line, 0));

		assertTrue(broken.isEmpty(), () -> ADVICE + "Incompatible: " + String.join("\n", broken));
	}

	@Test
	void what_is_new_raises_the_minor_version() throws IOException {
		List<String> unannounced = without(present, Files.readAllLines(baseline)).stream()
				.filter(line -> !isRaised(line, 0) && !isRaised(line, 1)).toList();

		assertTrue(unannounced.isEmpty(), () -> ADVICE + "New: " + String.join("\n", unannounced));
	}

	private static List<String> without(Collection<String> lines, Collection<String> others) {
		return lines.stream().filter(line -> !others.contains(line)).toList();
	}

	/** A new method without a body in what plug-ins implement already. */
	private static boolean hasToBeWrittenByOthers(String line, List<String> agreed) {
		String type = line.split(" ")[0];
		return line.contains(" has public abstract ") && agreed.stream().anyMatch(old -> old.startsWith(type + " is "));
	}

	private static String home(String line) {
		var found = TYPE.matcher(line.split(" ")[0].split("\\$")[0]);
		return found.matches() ? found.group(1) : line;
	}

	/** @param part 0 for the major version, 1 for the minor one */
	private boolean isRaised(String line, int part) {
		try {
			int[] agreed = versions(Files.readString(baseline)).getOrDefault(home(line), new int[] { -1, -1 });
			int[] now = versions.getOrDefault(home(line), new int[] { 0, 0 });
			return now[part] > agreed[part];
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
