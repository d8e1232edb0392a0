package org.postern.profiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.fontbox.ttf.CmapLookup;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;

/** Whether the fonts of the set-up sheet have the letters of a profile; Chinese, Japanese, Korean and most emoji they lack. */
record SheetLetters(PdfFonts fonts) {

	/** Up to here (Latin letters with their accents) the fonts have all; most profiles need no font to be looked at. */
	private static final int SURELY = 0x24F;

	/** @param place what people call it, and where it is stated */
	private record Text(String place, String stated) {

		boolean isSure() {
			return stated.chars().allMatch(character -> character <= SURELY);
		}
	}

	/** Whether something of the profile would be a box on the sheet. */
	boolean lack(ClientProfile profile, PageText words) {
		return !lacking(profile, words).isEmpty();
	}

	Optional<Finding> finding(ClientProfile profile, PageText words) {
		List<String> lacking = lacking(profile, words);
		return lacking.isEmpty() ? Optional.empty() : Optional.of(Finding.of("profile.sheet-letters", Severity.WARNING,
				"The set-up sheet (PDF) shows boxes instead of letters that its fonts do not have.",
				"They have Latin, Greek, Cyrillic, Hebrew and Arabic letters, but no Chinese, Japanese or Korean ones and few "
						+ "emoji. The sheet says that there are boxes; everything else on it is right.",
				"Give people the set-up page instead, which shows every script: --format setup-page; users who are given the "
						+ "usual documents are given it by itself. Or state a display name in other letters for the language of the "
						+ "sheet, '" + words.get("language") + "', under display-names.")
				.withEvidence(lacking).at(profile.domain()));
	}

	private List<String> lacking(ClientProfile profile, PageText words) {
		List<Text> texts = new ArrayList<>(List.of(new Text("display name (domains/" + profile.domain() + ".yaml)",
				profile.displayName(words.get("language")))));
		profile.address().map(MailAddress::toString).ifPresent(address -> texts.add(new Text("address", address)));
		texts.removeIf(Text::isSure);
		return texts.isEmpty() ? List.of() : lacking(texts);
	}

	private List<String> lacking(List<Text> texts) {
		PdfFonts.Pair pair = fonts.take();
		try {
			CmapLookup letters = pair.regular().getUnicodeCmapLookup();
			return texts.stream().map(text -> lacking(text, letters)).flatMap(Optional::stream).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} finally {
			fonts.giveBack(pair);
		}
	}

	private static Optional<String> lacking(Text text, CmapLookup letters) {
		String missing = new VisualText().of(text.stated()).codePoints().filter(point -> letters.getGlyphId(point) == 0).distinct()
				.mapToObj(Character::toString).collect(Collectors.joining(" "));
		return missing.isEmpty() ? Optional.empty()
				: Optional.of(text.place() + " '" + text.stated() + "': " + missing);
	}
}
