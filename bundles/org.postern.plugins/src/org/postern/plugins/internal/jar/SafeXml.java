package org.postern.plugins.internal.jar;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads XML of strangers: without document types, which could lead to other files. */
public final class SafeXml {

	private SafeXml() {
	}

	/** @throws IOException if it cannot be read, with the place */
	public static Document parse(InputStream in) throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null); // or it writes to the terminal besides
			return builder.parse(in);
		} catch (ParserConfigurationException | SAXException e) {
			throw new IOException("it is not XML that can be read: " + e.getMessage(), e);
		}
	}

	/** All elements of a name, at any depth. */
	public static Stream<Element> elements(Element parent, String name) {
		NodeList found = parent.getElementsByTagName(name);
		return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
	}
}
