package org.postern.profiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** What each part of the pages is, for screen readers (ISO 32000-1 section 14.7). */
final class PdfTags {

	private final PDStructureTreeRoot root = new PDStructureTreeRoot();
	private final PDStructureElement whole = new PDStructureElement("Document", root);
	private final Map<PDPage, List<PDStructureElement>> marked = new LinkedHashMap<>();

	PdfTags() {
		root.appendKid(whole);
	}

	/** A part of the document itself. @param type {@code H1}, {@code P}, {@code Table} */
	PDStructureElement part(String type) {
		return part(type, whole);
	}

	PDStructureElement part(String type, PDStructureElement parent) {
		PDStructureElement part = new PDStructureElement(type, parent);
		parent.appendKid(part);
		return part;
	}

	/** The number under which a page's next marks belong to a part. */
	int mark(PDPage page, PDStructureElement part) {
		List<PDStructureElement> owners = marked.computeIfAbsent(page, key -> new ArrayList<>());
		COSDictionary reference = new COSDictionary();
		reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
		reference.setItem(COSName.PG, page.getCOSObject());
		reference.setInt(COSName.MCID, owners.size());
		append(part, reference);
		owners.add(part);
		return owners.size() - 1;
	}

	private static void append(PDStructureElement part, COSDictionary reference) {
		COSArray kids = Optional.ofNullable(part.getCOSObject().getCOSArray(COSName.K)).orElseGet(COSArray::new);
		kids.add(reference);
		part.getCOSObject().setItem(COSName.K, kids);
	}

	/** Writes down which part each mark of a page belongs to. */
	void finish(PDDocument document) {
		COSArray numbers = new COSArray();
		int number = 0;
		for (Map.Entry<PDPage, List<PDStructureElement>> page : marked.entrySet()) {
			COSArray owners = new COSArray();
			page.getValue().forEach(owner -> owners.add(owner.getCOSObject()));
			numbers.add(COSInteger.get(number));
			numbers.add(owners);
			page.getKey().setStructParents(number++);
		}
		COSDictionary tree = new COSDictionary();
		tree.setItem(COSName.NUMS, numbers);
		root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
		root.setParentTreeNextKey(number);
		PDMarkInfo info = new PDMarkInfo();
		info.setMarked(true);
		document.getDocumentCatalog().setMarkInfo(info);
		document.getDocumentCatalog().setStructureTreeRoot(root);
	}
}
