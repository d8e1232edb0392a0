package org.postern.backend.exim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Exim's file, line by line. Exim takes no option twice, so what Postern states is set aside where the administrator has
 * stated it.
 *
 * @param lines without their ends
 */
record EximFile(List<String> lines) {

	private static final String BEGIN = "# Postern: what is changed from here to its end is overwritten by its next change.";
	private static final String END = "# Postern ends.";
	private static final String ASIDE = "# Postern set aside: ";
	private static final Pattern SECTION = Pattern.compile("begin\\s+(\\w+)\\s*");
	private static final Pattern OPTION = Pattern.compile("\\s*(?:hide\\s+)?(?:no_|not_)?(\\w+)\\s*(?:=\\s*(.*))?");

	EximFile {
		lines = List.copyOf(lines);
	}

	static EximFile of(String text) {
		return new EximFile(text.lines().toList());
	}

	String text() {
		return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
	}

	/** Whether Postern has written into it. */
	boolean isOurs() {
		return lines.contains(BEGIN);
	}

	/** The lines that Postern wrote. */
	List<String> ours() {
		List<String> ours = new ArrayList<>();
		boolean inside = false;
		for (String line : lines) {
			inside = !line.equals(END) && (inside || line.equals(BEGIN));
			if (inside) {
				ours.add(line);
			}
		}
		return ours;
	}

	/** As it was before Postern. */
	EximFile original() {
		List<String> kept = new ArrayList<>();
		boolean inside = false;
		for (String line : lines) {
			inside |= line.equals(BEGIN);
			if (!inside) {
				kept.add(line.startsWith(ASIDE) ? line.substring(ASIDE.length()) : line);
			}
			inside &= !line.equals(END);
		}
		return new EximFile(kept);
	}

	/** What the administrator states for a main option. */
	Optional<String> option(String name) {
		return lines.subList(0, mainEnd()).stream().map(OPTION::matcher).filter(Matcher::matches)
				.filter(found -> found.group(1).equals(name) && found.group(2) != null).map(found -> found.group(2).strip())
				.findFirst();
	}

	/**
	 * With Postern's blocks.
	 *
	 * @param options main options that {@code main} states
	 * @param main    lines of the main section
	 * @param acl     lines of the section of access lists
	 */
	EximFile with(Set<String> options, List<String> main, List<String> acl) {
		List<String> changed = new ArrayList<>(setAside(options));
		changed.addAll(mainEnd(), block(main));
		int section = sectionAt(changed, "acl");
		if (section < 0) {
			List<String> whole = new ArrayList<>(List.of("begin acl"));
			whole.addAll(acl);
			changed.addAll(block(whole));
		} else {
			changed.addAll(section + 1, block(acl));
		}
		return new EximFile(changed);
	}

	private List<String> setAside(Set<String> options) {
		List<String> changed = new ArrayList<>();
		boolean goesOn = false;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			Matcher option = OPTION.matcher(line);
			boolean stated = i < mainEnd() && (goesOn || option.matches() && options.contains(option.group(1)));
			changed.add(stated ? ASIDE + line : line);
			goesOn = stated && line.stripTrailing().endsWith("\\");
		}
		return changed;
	}

	private static List<String> block(List<String> content) {
		List<String> block = new ArrayList<>(List.of(BEGIN));
		block.addAll(content);
		block.add(END);
		return block;
	}

	/** Where the first section behind the main one begins. */
	private int mainEnd() {
		for (int i = 0; i < lines.size(); i++) {
			if (SECTION.matcher(lines.get(i)).matches()) {
				return i;
			}
		}
		return lines.size();
	}

	private static int sectionAt(List<String> all, String name) {
		for (int i = 0; i < all.size(); i++) {
			Matcher section = SECTION.matcher(all.get(i));
			if (section.matches() && section.group(1).equals(name)) {
				return i;
			}
		}
		return -1;
	}
}
