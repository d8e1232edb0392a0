package org.postern.profiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML that strangers may have written: no document types, so no entities, and nothing fetched from outside. */
final class XmlReader {

	/** No profile comes near it; a larger document is somebody's mistake or attack. */
	static final int MAXIMUM_BYTES = 1 << 20;

	private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";

	/** @throws FormatException with line and column if the document is no well-formed XML, or is not safe to read */
	XmlElement read(Document document) throws FormatException {
		byte[] content = document.content();
		if (content.length > MAXIMUM_BYTES) {
			throw new FormatException(document.name() + ": " + content.length + " bytes are more than the "
					+ MAXIMUM_BYTES + " that a profile may have");
		}
		XmlTree tree = new XmlTree(document.name());
		try {
			parser().parse(new ByteArrayInputStream(content), tree);
			return tree.root();
		} catch (SAXParseException e) {
			throw new FormatException(XmlTree.place(document.name(), e.getLineNumber()) + ", column "
					+ e.getColumnNumber() + ": " + reason(e), e);
		} catch (SAXException | IOException e) {
			throw new FormatException(document.name() + ": " + e.getMessage(), e);
		}
	}

	private static String reason(SAXParseException e) {
		return e.getMessage().contains(NO_DOCUMENT_TYPE) ? "a DOCTYPE is refused: no entities are read, and nothing from outside"
				: e.getMessage();
	}

	private static SAXParser parser() {
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature(NO_DOCUMENT_TYPE, true);
			return factory.newSAXParser();
		} catch (ParserConfigurationException | SAXException e) {
			throw new IllegalStateException("The Java platform's XML parser cannot be made safe", e);
		}
	}
}
