package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.postern.api.model.MailAddress;
import org.postern.api.model.UserNameRule;
import org.postern.api.finding.Finding;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/** What people and screen readers find in the PDF; that it is read back is tested with all formats. */
class SetupSheetFormatTest {

	private final SetupSheetFormat format = new SetupSheetFormat(new PdfFonts());

	@Test
	void every_port_and_all_advice_of_the_guide_stand_in_it() throws Exception {
		String text = text(format.write(Samples.guide()));
		for (String said : List.of("Example School", "993", "995", "465", "587", "2525", "port 25 may be filtered",
				"IMAP: your mail stays on the server", "stays on the server for 30 more days")) {
			assertTrue(text.contains(said), said + " in " + text);
		}
	}

	@Test
	void only_what_is_open_is_spoken_of() throws Exception {
		String text = text(format.write(Samples.profile(List.of(Samples.IMAPS), List.of(Samples.SUBMISSION))));
		for (String closed : List.of("POP3:", "995", "2525", "filtered")) {
			assertFalse(text.contains(closed), closed);
		}
	}

	@Test
	void german_has_its_umlauts_and_says_that_it_is_german() throws Exception {
		Document sheet = new SetupSheetGermanFormat(new PdfFonts()).write(Samples.guide());
		assertTrue(text(sheet).contains("Verschl\u00fcsselung"), text(sheet));
		try (PDDocument document = Loader.loadPDF(sheet.content())) {
			assertEquals("de", document.getDocumentCatalog().getLanguage());
			assertEquals("E-Mail einrichten: Example School", document.getDocumentInformation().getTitle());
			assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
		}
	}

	@Test
	void a_letter_that_the_fonts_do_not_have_becomes_a_box() throws Exception {
		assertTrue(text(format.write(Samples.named(Samples.guide(), "example.org", "\u4f8b \ud83d\udcec"))).contains("\u25a1 \u25a1"));
	}

	@Test
	void letters_that_the_fonts_do_not_have_are_found_beforehand_and_the_page_takes_the_place_of_the_sheet() throws Exception {
		ClientProfile strange = Samples.named(anna(), "example.org", "\u5c71 School \ud83d\udcec");
		Finding found = format.review(strange).getFirst();
		assertEquals("profile.sheet-letters", found.id());
		assertEquals(List.of("display name (domains/example.org.yaml) '\u5c71 School \ud83d\udcec': \u5c71 \ud83d\udcec"),
				found.evidence());
		assertTrue(text(format.write(strange)).contains("stands for a letter that this sheet cannot show"));
		assertFalse(format.isUsual(strange));
		assertTrue(new SetupPageFormat(new PdfFonts()).isUsual(strange));
		assertTrue(new SetupSheetGermanFormat(new PdfFonts()).review(strange).getFirst().remedy().contains("'de'"));
	}

	@Test
	void letters_that_the_fonts_have_are_no_matter() {
		for (String name : List.of("M\u00fcller", "\u0160kola", "\u03a3\u03c7\u03bf\u03bb\u03b5\u03af\u03bf", "\u0428\u043a\u043e\u043b\u0430", "\u05d3\u05d5\u05d0\u05e8", "\u0645\u062f\u0631\u0633\u0629")) {
			ClientProfile known = Samples.named(anna(), "example.org", name);
			assertEquals(List.of(), format.review(known), name);
			assertTrue(format.isUsual(known) && !new SetupPageFormat(new PdfFonts()).isUsual(known), name);
		}
	}

	@Test
	void every_mark_on_a_page_belongs_to_a_part() throws Exception {
		try (PDDocument document = Loader.loadPDF(format.write(anna()).content())) {
			for (PDPage page : document.getPages()) {
				assertTrue(page.getStructParents() >= 0);
			}
			String parts = document.getDocumentCatalog().getStructureTreeRoot().getKids().toString();
			assertFalse(parts.isEmpty());
		}
	}

	@Test
	void an_attached_page_reads_as_the_profile_it_was_written_for() throws Exception {
		for (ClientProfile profile : new RandomProfiles(104).stream().limit(2_000).toList()) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (PDDocument sheet = new PDDocument()) {
				SetupSheetReader.attach(sheet, new SetupPageWriter(profile, PageText.english()).write());
				sheet.save(bytes);
			}
			assertEquals(profile, format.read(new Document("sheet", "application/pdf", bytes.toByteArray())));
		}
	}

	@Test
	void a_pdf_of_somebody_else_is_refused_by_name() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument other = new PDDocument()) {
			other.addPage(new PDPage());
			other.save(bytes);
		}
		String told = assertThrows(FormatException.class,
				() -> format.read(new Document("other.pdf", "application/pdf", bytes.toByteArray()))).getMessage();
		assertEquals("other.pdf: no setup.html is attached, so this is no set-up sheet written by Postern", told);
	}

	private static ClientProfile anna() {
		return Samples.user(Samples.guide(), Optional.of(MailAddress.parse("anna@example.org")), UserNameRule.ADDRESS);
	}

	private static String text(Document sheet) throws Exception {
		try (PDDocument document = Loader.loadPDF(sheet.content())) {
			return new PDFTextStripper().getText(document);
		}
	}
}
