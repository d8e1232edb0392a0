package org.postern.profiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;

/**
 * Writes the set-up guide as PDF, tagged for screen readers. The set-up page is attached to it, from which the profile is
 * read back. The same profile makes the same bytes.
 */
final class SetupSheetWriter {

	private static final List<String> EXPLAINED = List.of("imap", "pop3", "smtp");
	private static final float CODE = 104;
	private static final int TINT = 0xE4F1EF;
	private static final int HELP = 0xFDF3DF;
	private static final int HELP_LINE = 0xD99A2B;

	private final ClientProfile profile;
	private final PageText words;
	private final SetupWords said;
	private final PdfFonts fonts;

	SetupSheetWriter(ClientProfile profile, PageText words, PdfFonts fonts) {
		this.fonts = fonts;
		this.profile = profile;
		this.words = words;
		this.said = new SetupWords(words, profile);
	}

	byte[] write() {
		PdfFonts.Pair pair = fonts.take();
		try (PDDocument document = new PDDocument()) {
			describe(document);
			writePages(document, pair);
			SetupSheetReader.attach(document, new SetupPageWriter(profile, words).write());
			document.setDocumentId(0L);
			ByteArrayOutputStream written = new ByteArrayOutputStream();
			document.save(written);
			fonts.giveBack(pair);
			return written.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void describe(PDDocument document) {
		document.getDocumentInformation().setTitle(words.get("title", name()));
		document.getDocumentInformation().setProducer("Postern");
		document.getDocumentCatalog().setLanguage(words.get("language"));
		PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
		preferences.setDisplayDocTitle(true);
		document.getDocumentCatalog().setViewerPreferences(preferences);
		document.getDocumentCatalog().getCOSObject().setName(COSName.VERSION, "1.7");
	}

	private void writePages(PDDocument document, PdfFonts.Pair pair) throws IOException {
		PdfStyles styles = PdfStyles.of(document, pair);
		try (PdfPages pages = new PdfPages(document)) {
			writeHeader(pages, styles);
			new SheetTables(pages, styles, said).writeSettings();
			writeCode(pages, styles);
			new SheetTables(pages, styles, said).writePorts();
			writeProtocols(pages, styles);
			section(pages, styles, words.get("retention"), new RetentionWords(words, profile).paragraphs());
			writeFilteredPort(pages, styles);
			pages.down(24);
			pages.paragraph("P", words.get("footer", profile.domain()), styles.note());
			pages.finish(words.get("title", name()), styles.note());
		}
	}

	private String name() {
		return profile.displayName(words.get("language"));
	}

	private void writeHeader(PdfPages pages, PdfStyles styles) throws IOException {
		pages.paragraph("P", words.get("overline"), styles.overline());
		pages.down(3);
		pages.paragraph("H1", name(), styles.title());
		pages.down(2);
		pages.paragraph("P", profile.address().map(MailAddress::toString).map(address -> words.get("lead.address", address))
				.orElseGet(() -> words.get("lead.domain", profile.domain())), styles.lead());
		if (new SheetLetters(fonts).lack(profile, words)) {
			pages.down(3);
			pages.paragraph("P", words.get("boxes"), styles.note());
		}
	}

	/** The words left of the code, on a tinted ground. */
	private void writeCode(PdfPages pages, PdfStyles styles) throws IOException {
		if (!QrPayload.suits(profile)) {
			return;
		}
		float height = CODE + 24;
		pages.need(height + 14);
		pages.down(14);
		float top = pages.y();
		float right = PdfPages.LEFT + PdfPages.WIDTH - CODE - 12;
		pages.box(PdfPages.LEFT, top, PdfPages.WIDTH, height, TINT);
		pages.box(right - 8, top - 4, CODE + 16, CODE + 16, 0xFFFFFF);
		pages.down(10);
		float width = right - PdfPages.LEFT - 34;
		pages.block(pages.tags().part("H2"), words.get("phone"), styles.heading(), PdfPages.LEFT + 14, width);
		pages.block(pages.tags().part("P"), words.get("phone.how"), styles.body(), PdfPages.LEFT + 14, width);
		pages.down(3);
		pages.block(pages.tags().part("P"), words.get("phone.password"), styles.note(), PdfPages.LEFT + 14, width);
		pages.code(QrCode.of(QrPayload.write(profile)), words.get("phone.label", profile.address().orElseThrow()), right,
				top - 12, CODE);
		pages.down(pages.y() - (top - height));
	}

	private void writeProtocols(PdfPages pages, PdfStyles styles) throws IOException {
		List<String> offered = Stream.concat(profile.incoming().stream(), profile.outgoing().stream())
				.map(Endpoint::protocol).distinct().toList();
		heading(pages, styles, words.get("protocols"));
		for (String protocol : EXPLAINED.stream().filter(offered::contains).toList()) {
			String what = words.get(protocol + ".what") + " " + words.get(protocol + ".whom");
			pages.need(pages.height(what, styles.body(), PdfPages.WIDTH) + 22);
			pages.down(4);
			pages.paragraph("H3", words.get(protocol + ".title"), styles.strong());
			pages.paragraph("P", what, styles.body());
		}
	}

	private void section(PdfPages pages, PdfStyles styles, String title, List<String> paragraphs) throws IOException {
		heading(pages, styles, title);
		for (String paragraph : paragraphs) {
			pages.paragraph("P", paragraph, styles.body());
			pages.down(3);
		}
	}

	private static void heading(PdfPages pages, PdfStyles styles, String title) throws IOException {
		pages.need(70);
		pages.down(16);
		pages.paragraph("H2", title, styles.heading());
		pages.down(2);
	}

	private void writeFilteredPort(PdfPages pages, PdfStyles styles) throws IOException {
		Optional<FilteredPort> filtered = FilteredPort.of(profile.outgoing());
		if (filtered.isEmpty()) {
			return;
		}
		Object[] numbers = filtered.get().numbers(words);
		List<String> steps = List.of(words.get("filtered.why", numbers), "1. " + words.get("filtered.open", numbers),
				"2. " + words.get("filtered.change", numbers), "3. " + words.get("filtered.again", numbers),
				words.get("filtered.note", numbers));
		float width = PdfPages.WIDTH - 30;
		float height = 24 + pages.height(words.get("filtered", numbers), styles.heading(), width);
		for (String step : steps) {
			height += pages.height(step, styles.body(), width) + 3;
		}
		pages.need(height + 16);
		pages.down(16);
		pages.box(PdfPages.LEFT, pages.y(), PdfPages.WIDTH, height, HELP);
		pages.box(PdfPages.LEFT, pages.y(), 3, height, HELP_LINE);
		pages.down(10);
		pages.block(pages.tags().part("H2"), words.get("filtered", numbers), styles.heading(), PdfPages.LEFT + 15, width);
		for (String step : steps) {
			pages.down(3);
			pages.block(pages.tags().part("P"), step, styles.body(), PdfPages.LEFT + 15, width);
		}
	}
}
