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

/** The set-up guide as PDF, to print or to hand out; {@link #read} gets back the whole profile from the set-up page attached. */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + SetupSheetFormat.ID)
public final class SetupSheetFormat implements ProfileFormat {

	static final String ID = "setup-sheet";

	private final PdfFonts fonts;
	private final SheetLetters letters;

	@Activate
	public SetupSheetFormat(@Reference PdfFonts fonts) {
		this.fonts = fonts;
		letters = new SheetLetters(fonts);
	}

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "Set-up sheet (PDF)",
				"A PDF for people, to print or to hand out: which numbers go into which field, and why.",
				Readers.PEOPLE, Optional.of("en"));
	}

	/** Where the sheet would show boxes, the page takes its place. */
	@Override
	public boolean isUsual(ClientProfile profile) {
		return !letters.lack(profile, PageText.english());
	}

	@Override
	public List<Finding> review(ClientProfile profile) {
		return letters.finding(profile, PageText.english()).stream().toList();
	}

	@Override
	public Document write(ClientProfile profile) {
		return new Document(FileName.of(profile, ".pdf"), "application/pdf",
				new SetupSheetWriter(profile, PageText.english(), fonts).write());
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return new SetupSheetReader().read(document);
	}
}
