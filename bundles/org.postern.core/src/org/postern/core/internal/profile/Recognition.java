package org.postern.core.internal.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.ProfileFormat;
import org.postern.core.profile.RecognisedProfile;

/** Finds out of which format a document is by letting each read it, for a name or media type says little. */
record Recognition(List<ProfileFormat> formats) {

	private record Reading(ProfileFormat format, ClientProfile profile) {

		/** Two languages of a page read alike; the one that would write the same is meant. */
		boolean isWrittenLike(Document document) {
			return format.suits(profile) && Arrays.equals(format.write(profile).content(), document.content());
		}

		RecognisedProfile recognised() {
			return new RecognisedProfile(format.info(), profile);
		}
	}

	RecognisedProfile of(Document document) throws FormatException {
		List<Reading> readings = new ArrayList<>();
		List<String> refusals = new ArrayList<>();
		for (ProfileFormat format : formats) {
			try {
				readings.add(new Reading(format, format.read(document)));
			} catch (FormatException e) {
				refusals.add(format.info().label() + ": " + e.getMessage());
			}
		}
		if (readings.isEmpty()) {
			throw new FormatException(document.name() + ": it is in no format that Postern knows.\n  "
					+ String.join("\n  ", refusals));
		}
		return readings.stream().filter(reading -> reading.isWrittenLike(document)).findFirst()
				.orElse(readings.getFirst()).recognised();
	}
}
