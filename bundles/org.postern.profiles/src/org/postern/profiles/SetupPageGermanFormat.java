package org.postern.profiles;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/** {@link SetupPageFormat} in German; read back like it. */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + SetupPageGermanFormat.ID)
public final class SetupPageGermanFormat implements ProfileFormat {

	static final String ID = "setup-page-de";

	private final SheetLetters letters;

	@Activate
	public SetupPageGermanFormat(@Reference PdfFonts fonts) {
		letters = new SheetLetters(fonts);
	}

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "Set-up page (German)",
				"The web page for people, in German: which numbers go into which field, and why.",
				Readers.PEOPLE, Optional.of("de"));
	}

	/** Where the sheet would show boxes, the page takes its place. */
	@Override
	public boolean isUsual(ClientProfile profile) {
		return letters.lack(profile, PageText.german());
	}

	@Override
	public Document write(ClientProfile profile) {
		SetupPageWriter writer = new SetupPageWriter(profile, PageText.german());
		return Document.ofText(FileName.of(profile, ".de.html"), SetupPageFormat.MEDIA_TYPE, writer.write());
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return new SetupPageReader().read(document);
	}
}
