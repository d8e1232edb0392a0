package org.postern.profiles;

/** Writes the keys and values of Apple's property lists. */
record Plist(XmlText xml) {

	/** Announces the value that is to follow. */
	XmlText key(String name) {
		return xml.leaf("key", name);
	}

	Plist text(String name, String value) {
		key(name).leaf("string", value);
		return this;
	}

	Plist number(String name, int value) {
		key(name).leaf("integer", Integer.toString(value));
		return this;
	}

	Plist flag(String name, boolean value) {
		key(name).empty(Boolean.toString(value));
		return this;
	}
}
