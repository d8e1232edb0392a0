package org.postern.core.internal.profile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.postern.api.profile.FormatInfo;

/** Formats for a person, out of which he is given those in his language. */
record UsualFormats(List<FormatInfo> formats) {

	private static final String ELSE = "en";

	/** @param language a tag of BCP 47, of which the language itself counts; empty if not known */
	List<String> in(Optional<String> language) {
		Set<String> spoken = formats.stream().map(FormatInfo::language).flatMap(Optional::stream).collect(Collectors.toSet());
		String wanted = language.map(tag -> tag.split("[-_]")[0]).filter(spoken::contains).orElse(ELSE);
		return formats.stream().filter(format -> format.language().orElse(wanted).equals(wanted)).map(FormatInfo::id).toList();
	}
}
