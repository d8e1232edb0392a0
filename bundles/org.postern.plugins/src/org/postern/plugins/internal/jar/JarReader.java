package org.postern.plugins.internal.jar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import org.postern.plugins.PluginException;
import org.postern.plugins.Signature;

/** Reads jars: untrusted input, of which nothing is run. */
public final class JarReader {

	private static final String REMEDY = "Get the plug-in again from whom it came.";

	private JarReader() {
	}

	/** @throws PluginException if it is no plug-in, or damaged */
	public static PluginJar read(Path file) throws PluginException {
		try (JarFile jar = new JarFile(file.toFile(), true)) {
			PluginManifest manifest = manifest(jar);
			manifest.check();
			Signature signature = SignatureReader.read(jar);
			return new PluginJar(file, Digest.of(file), manifest, signature,
					signature instanceof Signature.Broken ? List.of() : ComponentReader.read(jar, manifest));
		} catch (IOException | IllegalArgumentException | SecurityException e) {
			throw new PluginException(file.getFileName() + " is damaged or no plug-in: " + e.getMessage(), REMEDY, e);
		}
	}

	private static PluginManifest manifest(JarFile jar) throws IOException {
		Manifest manifest = jar.getManifest();
		if (manifest == null) {
			throw new IOException("it has no manifest");
		}
		return new PluginManifest(manifest.getMainAttributes());
	}
}
