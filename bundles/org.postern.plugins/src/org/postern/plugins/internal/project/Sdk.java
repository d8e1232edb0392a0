package org.postern.plugins.internal.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.postern.plugins.PluginException;

/** What plug-ins are compiled and tested against: a Maven repository in a folder, and which version it holds. */
record Sdk(Path folder) {

	/** Of the API and of the test kit. */
	String version() throws PluginException {
		Path file = folder.resolve("version");
		try {
			return Files.readString(file).strip();
		} catch (IOException e) {
			throw new PluginException("There is no SDK in " + folder,
					"Unpack Postern's SDK and name its folder: --sdk FOLDER. From the sources it is made by: ./postern --version", e);
		}
	}

	String address() {
		return folder.resolve("maven").toUri().toString();
	}
}
