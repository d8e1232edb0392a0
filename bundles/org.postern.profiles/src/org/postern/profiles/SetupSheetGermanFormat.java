package org.postern.profiles;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.finding.Finding;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/** {@link SetupSheetFormat} in German; read back like it. */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + SetupSheetGermanFormat.ID)
public final class SetupSheetGermanFormat implements ProfileFormat {

	static final String ID = "setup-sheet-de";

	private final PdfFonts fonts;
	private final SheetLetters letters;

	@Activate
	public SetupSheetGermanFormat(@Reference PdfFonts fonts) {
		this.fonts = fonts;
		letters = new SheetLetters(fonts);
	}

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "Set-up sheet (PDF, German)",
				"The PDF for people, in German: which numbers go into which field, and why.",
				Readers.PEOPLE, Optional.of("de"));
	}

	/** Where the sheet would show boxes, the page takes its place. */
	@Override
	public boolean isUsual(ClientProfile profile) {
		return !letters.lack(profile, PageText.german());
	}

	@Override
	public List<Finding> review(ClientProfile profile) {
		return letters.finding(profile, PageText.german()).stream().toList();
	}

	@Override
	public Document write(ClientProfile profile) {
		return new Document(FileName.of(profile, ".de.pdf"), "application/pdf",
				new SetupSheetWriter(profile, PageText.german(), fonts).write());
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return new SetupSheetReader().read(document);
	}
}
