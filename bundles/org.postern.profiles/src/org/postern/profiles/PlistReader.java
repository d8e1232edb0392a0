package org.postern.profiles;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/** Reads property lists in XML. */
final class PlistReader {

	/** Apple's own document type, which declares nothing inside; any other stays in place and is refused. */
	private static final Pattern DOCUMENT_TYPE = Pattern
			.compile("\\A(.{0,200}?)<!DOCTYPE\\s+plist\\s+PUBLIC\\s+\"[^\"<>]*\"\\s+\"[^\"<>]*\"\\s*>", Pattern.DOTALL);

	/** The dictionary of a document. */
	XmlElement read(Document document) throws FormatException {
		XmlElement root = new XmlReader().read(withoutDocumentType(document));
		if (!root.name().equals("plist")) {
			throw root.problem("<" + root.name() + "> is not <plist>, with which a property list begins");
		}
		return root.requireChild("dict");
	}

	private static Document withoutDocumentType(Document document) {
		if (document.content().length > XmlReader.MAXIMUM_BYTES) {
			return document;
		}
		Matcher found = DOCUMENT_TYPE.matcher(document.text());
		return found.find() ? new Document(document.name(), document.mediaType(),
				found.replaceFirst("$1").getBytes(StandardCharsets.UTF_8)) : document;
	}

	/** Values by their keys; a key without a value is left out. */
	static Map<String, XmlElement> entries(XmlElement dict) {
		Map<String, XmlElement> entries = new HashMap<>();
		List<XmlElement> children = dict.children();
		for (int i = 0; i + 1 < children.size(); i++) {
			if (children.get(i).name().equals("key") && !children.get(i + 1).name().equals("key")) {
				entries.put(children.get(i).text(), children.get(i + 1));
			}
		}
		return entries;
	}
}
