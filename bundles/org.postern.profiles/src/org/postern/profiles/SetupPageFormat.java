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

/**
 * The set-up guide that a hoster would otherwise write by hand: one HTML page that needs nothing from outside. It is
 * well-formed XML as well, and says everything a second time in {@code data-} attributes, from which {@link #read}
 * gets back the whole profile.
 */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + SetupPageFormat.ID)
public final class SetupPageFormat implements ProfileFormat {

	static final String ID = "setup-page";
	static final String MEDIA_TYPE = "text/html";

	private final SheetLetters letters;

	@Activate
	public SetupPageFormat(@Reference PdfFonts fonts) {
		letters = new SheetLetters(fonts);
	}

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "Set-up page",
				"A web page for people, to read or to print: which numbers go into which field, and why.",
				Readers.PEOPLE, Optional.of("en"));
	}

	/** Where the sheet would show boxes, the page takes its place. */
	@Override
	public boolean isUsual(ClientProfile profile) {
		return letters.lack(profile, PageText.english());
	}

	@Override
	public Document write(ClientProfile profile) {
		SetupPageWriter writer = new SetupPageWriter(profile, PageText.english());
		return Document.ofText(FileName.of(profile, ".html"), MEDIA_TYPE, writer.write());
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return new SetupPageReader().read(document);
	}
}
