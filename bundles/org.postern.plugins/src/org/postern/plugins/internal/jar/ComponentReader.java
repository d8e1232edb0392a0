package org.postern.plugins.internal.jar;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.postern.plugins.Provides;

/** Reads what the components of a bundle bring: the service properties {@code postern.protocol} and its like. */
final class ComponentReader {

	private static final String PREFIX = "postern.";

	private ComponentReader() {
	}

	/** @throws IOException if a component that the manifest names is missing or unreadable */
	static List<Provides> read(JarFile jar, PluginManifest manifest) throws IOException {
		List<Provides> provides = new ArrayList<>();
		for (Clause clause : manifest.clauses("Service-Component")) {
			for (JarEntry entry : entries(jar, clause.path())) {
				provides.addAll(read(jar, entry));
			}
		}
		return provides;
	}

	/** The last part of the path may hold asterisks. */
	private static List<JarEntry> entries(JarFile jar, String path) throws IOException {
		String pattern = path.replace(".", "\\.").replace("*", "[^/]*");
		List<JarEntry> found = jar.stream().filter(entry -> entry.getName().matches(pattern)).toList();
		if (found.isEmpty() && !path.contains("*")) {
			throw new IOException("its manifest names " + path + ", which is missing");
		}
		return found;
	}

	private static List<Provides> read(JarFile jar, JarEntry entry) throws IOException {
		try (InputStream in = jar.getInputStream(entry)) {
			return SafeXml.elements(SafeXml.parse(in).getDocumentElement(), "property")
					.filter(property -> property.getAttribute("name").startsWith(PREFIX))
					.map(property -> new Provides(property.getAttribute("name").substring(PREFIX.length()),
							property.getAttribute("value")))
					.toList();
		}
	}
}
