package org.postern.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.core.profile.ProfileService;

/** Writes the documents of an audience in every installed format, and reads each back as its clients do. */
public final class DocumentsWriter {

	private final ProfileService profiles;

	public DocumentsWriter(ProfileService profiles) {
		this.profiles = profiles;
	}

	/** Those with something to tell first. Takes a moment; not for the user interface's thread. */
	public List<ToldDocument> write(Audience audience) {
		ClientProfile profile = profiles.derive(audience.site(), audience.domain(), audience.address());
		List<FormatInfo> suited = profiles.formats(profile);
		List<ToldDocument> told = new ArrayList<>(suited.stream().map(format -> told(format, profile)).toList());
		profiles.formats().stream().filter(format -> !suited.contains(format))
				.forEach(format -> told.add(new ToldDocument(format, Optional.empty(), Optional.empty(), List.of())));
		return List.copyOf(told);
	}

	private ToldDocument told(FormatInfo format, ClientProfile profile) {
		Document document = profiles.write(format.id(), profile);
		List<Finding> findings = profiles.review(format.id(), profile);
		try {
			return new ToldDocument(format, Optional.of(document), Optional.of(profiles.read(format.id(), document)),
					findings);
		} catch (FormatException e) {
			Finding unread = Finding.of("profile.unread", Severity.ERROR, e.getMessage(), Messages.unread_why,
					Messages.unread_remedy);
			return new ToldDocument(format, Optional.of(document), Optional.empty(), List.of(unread));
		}
	}
}
