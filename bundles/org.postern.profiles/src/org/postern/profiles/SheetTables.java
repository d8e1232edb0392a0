package org.postern.profiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.postern.api.model.Endpoint;

/** The numbers of the set-up sheet: the recommended settings as two cards, then every open port as a table. */
record SheetTables(PdfPages pages, PdfStyles styles, SetupWords said) {

	private static final float GAP = 14;
	private static final float CARD = (PdfPages.WIDTH - GAP) / 2;
	private static final float LABEL = 104;
	private static final float PADDING = 11;
	private static final int LINE = 0xDDE2E0;
	private static final int TINT = 0xE4F1EF;
	private static final int ACCENT = 0x0A6460;
	private static final List<Float> COLUMNS = List.of(98f, 44f, 84f, 104f, PdfPages.WIDTH - 330);

	void writeSettings() throws IOException {
		pages.down(16);
		pages.paragraph("H2", said.words().get("settings"), styles.heading());
		pages.paragraph("P", said.words().get("settings.how"), styles.body());
		pages.down(7);
		float top = pages.y();
		float left = card("receive", said.profile().incoming().stream().findFirst(), PdfPages.LEFT, top);
		float right = card("send", said.profile().outgoing().stream().findFirst(), PdfPages.LEFT + CARD + GAP, top);
		pages.down(pages.y() - Math.min(left, right));
	}

	/** @return where it ends */
	private float card(String direction, Optional<Endpoint> server, float x, float top) throws IOException {
		if (server.isEmpty()) {
			return top;
		}
		float width = CARD - 2 * PADDING;
		pages.box(x, top, CARD, 2.5f, ACCENT);
		float y = column(pages.tags().part("H3"), said.title(direction, server.get()), styles.strong(), x + PADDING, top - 9,
				width) - 3;
		for (SetupWords.Field field : said.fields(direction, server.get())) {
			pages.box(x + PADDING, y, width, 0.6f, LINE);
			y = field(field, x + PADDING, y - 4, width) - 4;
		}
		pages.box(x, top, 0.6f, top - y, LINE);
		pages.box(x + CARD - 0.6f, top, 0.6f, top - y, LINE);
		pages.box(x, y, CARD, 0.6f, LINE);
		return y;
	}

	private float field(SetupWords.Field field, float x, float y, float width) throws IOException {
		PDStructureElement part = pages.tags().part("P");
		float labels = column(part, field.label(), styles.strong(), x, y, LABEL);
		labels = column(part, field.also(), styles.note(), x, labels, LABEL);
		PdfStyle style = field.isNumber() ? styles.number() : styles.value();
		return Math.min(labels, column(part, field.value(), style, x + LABEL + 8, y, width - LABEL - 8));
	}

	/** Text at a place; what comes next stays where it was. @return where the text ends */
	private float column(PDStructureElement part, String text, PdfStyle style, float x, float y, float width)
			throws IOException {
		float end = y;
		for (String line : style.face().lines(text, style.size(), width)) {
			end -= style.leading();
			pages.line(part, line, style, x, end + (style.leading() - style.size()) / 2 + style.size() * 0.12f);
		}
		return end;
	}

	void writePorts() throws IOException {
		pages.need(110);
		pages.down(16);
		pages.paragraph("H2", said.words().get("ports"), styles.heading());
		pages.paragraph("P", said.words().get("ports.how"), styles.body());
		pages.down(5);
		PDStructureElement table = pages.tags().part("Table");
		head(table);
		for (Endpoint server : said.profile().incoming()) {
			row(table, "TD", said.row("receive", server), false);
		}
		for (Endpoint server : said.profile().outgoing()) {
			row(table, "TD", said.row("send", server), false);
		}
	}

	private void head(PDStructureElement table) throws IOException {
		row(table, "TH", SetupTables.columns().stream().map(column -> said.words().get(column)).toList(), true);
	}

	/** On a new page the head is there again. */
	private void row(PDStructureElement table, String type, List<String> cells, boolean head) throws IOException {
		List<PdfStyle> looks = looks(head);
		float height = 0;
		for (int i = 0; i < cells.size(); i++) {
			height = Math.max(height, pages.height(cells.get(i), looks.get(i), COLUMNS.get(i) - 9));
		}
		if (pages.need(height + 7) && !head) {
			head(table);
		}
		PDStructureElement row = pages.tags().part("TR", table);
		pages.box(PdfPages.LEFT, pages.y(), PdfPages.WIDTH, head ? height + 7 : 0.6f, head ? TINT : LINE);
		float x = PdfPages.LEFT + 6;
		for (int i = 0; i < cells.size(); i++) {
			column(pages.tags().part(type, row), cells.get(i), looks.get(i), x, pages.y() - 3.5f, COLUMNS.get(i) - 9);
			x += COLUMNS.get(i);
		}
		pages.down(height + 7);
	}

	private List<PdfStyle> looks(boolean head) {
		PdfStyle bold = styles.strong();
		PdfStyle label = new PdfStyle(bold.face(), 7.6f, 10.5f, bold.colour());
		PdfStyle plain = new PdfStyle(styles.body().face(), 8.2f, 11, styles.body().colour());
		List<PdfStyle> looks = new ArrayList<>(List.of(label, label, label, label, label));
		if (!head) {
			looks = new ArrayList<>(List.of(new PdfStyle(bold.face(), 8.2f, 11, bold.colour()),
					new PdfStyle(bold.face(), 9, 11, styles.number().colour()), plain, plain, styles.note()));
		}
		return looks;
	}
}
