package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.model.MailAddress;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.ProfileFormat;

/** What a person is given to set up his mail with; languages are chosen later. */
class UsualDocumentsTest {

	private final List<ProfileFormat> formats = List.of(new AppleDeclarationFormat(), new AppleImapFormat(),
			new ApplePopFormat(), new AutoconfigFormat(), new AutodiscoverFormat(), new QrImageFormat(), new QrSvgFormat(),
			new SetupPageFormat(new PdfFonts()), new SetupPageGermanFormat(new PdfFonts()), new SetupSheetFormat(new PdfFonts()), new SetupSheetGermanFormat(new PdfFonts()),
			new TextSheetFormat(), new TextSheetGermanFormat());

	@Test
	void it_is_the_apple_profile_and_the_sheet() {
		assertEquals(List.of("mobileconfig-imap", "setup-sheet", "setup-sheet-de"), usual(anna(Samples.guide())));
	}

	@Test
	void without_imap_the_apple_profile_is_for_pop() {
		assertEquals(List.of("mobileconfig-pop", "setup-sheet", "setup-sheet-de"),
				usual(anna(Samples.profile(List.of(Samples.POP3S), List.of(Samples.SUBMISSION)))));
	}

	@Test
	void where_the_sheet_lacks_letters_it_is_the_page() {
		assertEquals(List.of("mobileconfig-imap", "setup-page", "setup-page-de"),
				usual(Samples.named(anna(Samples.guide()), "example.org", "\u5c71")));
	}

	private static ClientProfile anna(ClientProfile profile) {
		return Samples.user(profile, Optional.of(MailAddress.parse("anna@example.org")), UserNameRule.ADDRESS);
	}

	private List<String> usual(ClientProfile profile) {
		return formats.stream().filter(format -> format.suits(profile) && format.isUsual(profile))
				.map(format -> format.info().id()).toList();
	}
}
