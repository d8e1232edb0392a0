package org.postern.profiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.profile.FormatException;

/**
 * An element of a document that was read, with the place where it stands.
 *
 * @param name       without a prefix
 * @param attributes by name without a prefix
 * @param children   in document order
 * @param text       the text directly inside, without the white space around it
 * @param place      for people: {@code example.org.xml, line 12}
 */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text,
		String place) {

	Stream<XmlElement> children(String childName) {
		return children.stream().filter(child -> child.name.equals(childName));
	}

	Optional<XmlElement> child(String childName) {
		return children(childName).findFirst();
	}

	/** The text of the first child of a name; empty where there is none, or nothing in it. */
	Optional<String> textOf(String childName) {
		return child(childName).map(XmlElement::text).filter(found -> !found.isEmpty());
	}

	XmlElement requireChild(String childName) throws FormatException {
		return child(childName).orElseThrow(() -> problem("<" + name + "> has no <" + childName + ">"));
	}

	String requireText(String childName) throws FormatException {
		return textOf(childName).orElseThrow(() -> problem("<" + name + "> says nothing in <" + childName + ">"));
	}

	Optional<String> attribute(String attributeName) {
		return Optional.ofNullable(attributes.get(attributeName));
	}

	String requireAttribute(String attributeName) throws FormatException {
		return attribute(attributeName)
				.orElseThrow(() -> problem("<" + name + "> has no attribute " + attributeName));
	}

	/** This element and everything inside it, in document order. */
	Stream<XmlElement> all() {
		return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
	}

	FormatException problem(String message) {
		return new FormatException(place + ": " + message);
	}
}
