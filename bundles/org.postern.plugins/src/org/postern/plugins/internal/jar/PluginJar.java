package org.postern.plugins.internal.jar;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.postern.plugins.Provides;
import org.postern.plugins.Signature;

/**
 * A jar as it was read.
 *
 * @param file      where it is
 * @param digest    SHA-256 of it, in hexadecimal digits
 * @param manifest  what it says of itself
 * @param signature how it is signed
 * @param provides  what its components bring
 */
public record PluginJar(Path file, String digest, PluginManifest manifest, Signature signature, List<Provides> provides) {

	public PluginJar {
		Objects.requireNonNull(file);
		Objects.requireNonNull(digest);
		Objects.requireNonNull(manifest);
		Objects.requireNonNull(signature);
		provides = List.copyOf(provides);
	}

	public String name() {
		return manifest.name();
	}

	/** The file name of its own that every version of a plug-in has. */
	public String fileName() {
		return name() + "_" + manifest.version() + ".jar";
	}
}
