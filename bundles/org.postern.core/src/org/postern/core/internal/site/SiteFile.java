package org.postern.core.internal.site;

import java.nio.file.Path;
import java.util.Optional;

import org.postern.api.model.DomainName;

/** What the name of a site file says. */
record SiteFile(Path file) {

	static final String EXTENSION = ".yaml";

	/** The server's name: the file name without its extension. */
	Optional<String> name(Problems problems) {
		String name = stem();
		if (name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}")) {
			return Optional.of(name);
		}
		problems.error(0, 0, "The file name is the server's name, and '" + name + "' cannot be one.",
				"Rename the file: letters, digits, '.', '_' and '-', then .yaml.");
		return Optional.empty();
	}

	Optional<String> domain(Problems problems) {
		String name = stem();
		if (DomainName.isValid(name)) {
			return Optional.of(name);
		}
		problems.error(0, 0, "The file name is the mail domain, and '" + name + "' is none.",
				"Rename the file to the domain, such as example.org.yaml.");
		return Optional.empty();
	}

	private String stem() {
		String name = file.getFileName().toString();
		return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
	}
}
