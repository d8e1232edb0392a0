package org.postern.profiles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects parser events into elements that know where they stand. */
final class XmlTree extends DefaultHandler {

	private static final int MAXIMUM_DEPTH = 64;

	private record Open(String name, Map<String, String> attributes, List<XmlElement> children, StringBuilder text,
			int line) {
	}

	private final String documentName;
	private final Deque<Open> open = new ArrayDeque<>();
	private final List<XmlElement> finished = new ArrayList<>();
	private Locator locator;

	XmlTree(String documentName) {
		this.documentName = documentName;
	}

	static String place(String documentName, int line) {
		return documentName + ", line " + line;
	}

	/** The root, once the document has been parsed. */
	XmlElement root() {
		return finished.getFirst();
	}

	@Override
	public void setDocumentLocator(Locator value) {
		locator = value;
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
		if (open.size() == MAXIMUM_DEPTH) {
			throw new SAXParseException("Elements are nested more than " + MAXIMUM_DEPTH + " deep", locator);
		}
		Map<String, String> copied = new HashMap<>();
		for (int i = 0; i < attributes.getLength(); i++) {
			copied.put(attributes.getLocalName(i), attributes.getValue(i));
		}
		open.push(new Open(name, copied, new ArrayList<>(), new StringBuilder(), locator.getLineNumber()));
	}

	@Override
	public void characters(char[] text, int start, int length) {
		open.element().text().append(text, start, length);
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		Open ended = open.pop();
		List<XmlElement> siblings = open.isEmpty() ? finished : open.element().children();
		siblings.add(new XmlElement(ended.name(), Map.copyOf(ended.attributes()), List.copyOf(ended.children()),
				ended.text().toString().strip(), place(documentName, ended.line())));
	}

	@Override
	public void fatalError(SAXParseException e) throws SAXException {
		throw e;
	}
}
