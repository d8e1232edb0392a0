package org.postern.profiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/** The machine's side of the set-up sheet: the set-up page, attached to the PDF. */
final class SetupSheetReader {

	private static final String ATTACHED = "setup.html";
	private static final int MAXIMUM_BYTES = 1 << 22;

	static void attach(PDDocument document, String page) throws IOException {
		PDEmbeddedFile file = new PDEmbeddedFile(document,
				new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)), COSName.FLATE_DECODE);
		file.setSubtype("text/html");
		PDComplexFileSpecification specification = new PDComplexFileSpecification();
		specification.setFile(ATTACHED);
		specification.setFileUnicode(ATTACHED);
		specification.setEmbeddedFile(file);
		PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
		files.setNames(Map.of(ATTACHED, specification));
		PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
		names.setEmbeddedFiles(files);
		document.getDocumentCatalog().setNames(names);
	}

	ClientProfile read(Document document) throws FormatException {
		if (document.content().length > MAXIMUM_BYTES) {
			throw new FormatException(document.name() + ": " + document.content().length + " bytes are more than the "
					+ MAXIMUM_BYTES + " that a set-up sheet may have");
		}
		byte[] page = page(document);
		return new SetupPageReader().read(new Document(document.name(), SetupPageFormat.MEDIA_TYPE, page));
	}

	private static byte[] page(Document document) throws FormatException {
		try (PDDocument sheet = Loader.loadPDF(document.content())) {
			return content(document, attached(sheet)
					.orElseThrow(() -> new FormatException(document.name() + ": no " + ATTACHED
							+ " is attached, so this is no set-up sheet written by Postern")));
		} catch (IOException | RuntimeException e) {
			throw new FormatException(document.name() + ": this is no PDF that can be read: " + e.getMessage(), e);
		}
	}

	private static Optional<PDEmbeddedFile> attached(PDDocument sheet) throws IOException {
		Optional<PDEmbeddedFilesNameTreeNode> files = Optional.ofNullable(sheet.getDocumentCatalog().getNames())
				.map(PDDocumentNameDictionary::getEmbeddedFiles);
		return files.isEmpty() ? Optional.empty()
				: Optional.ofNullable(files.get().getNames()).map(names -> names.get(ATTACHED))
						.map(PDComplexFileSpecification::getEmbeddedFile);
	}

	/** No more than an HTML page may have, however far the attachment would unfold. */
	private static byte[] content(Document document, PDEmbeddedFile file) throws IOException, FormatException {
		try (InputStream stream = file.createInputStream()) {
			byte[] page = stream.readNBytes(XmlReader.MAXIMUM_BYTES + 1);
			if (page.length > XmlReader.MAXIMUM_BYTES) {
				throw new FormatException(document.name() + ": the attached " + ATTACHED + " is more than "
						+ XmlReader.MAXIMUM_BYTES + " bytes");
			}
			return page;
		}
	}
}
