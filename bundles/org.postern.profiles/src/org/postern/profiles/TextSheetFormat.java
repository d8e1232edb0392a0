package org.postern.profiles;

import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/** The set-up guide as plain text in English, for mails and for terminals. */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + TextSheetFormat.ID)
public final class TextSheetFormat implements ProfileFormat {

	static final String ID = "text";

	private final TextSheetWriter writer = new TextSheetWriter();

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "Plain text (English)",
				"The set-up guide as text in English, for a mail or a terminal.", Readers.PEOPLE, Optional.of("en"));
	}

	@Override
	public Document write(ClientProfile profile) {
		return Document.ofText(FileName.of(profile, ".txt"), "text/plain", writer.write(profile, PageText.english()));
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return new TextSheetReader(PageText.english()).read(document);
	}
}
