package org.postern.plugins.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

import org.osgi.framework.Constants;
import org.postern.plugins.PluginException;
import org.postern.plugins.Plugins;
import org.postern.plugins.internal.jar.Digest;

/** Where plug-ins come from: a jar, or a p2 site. Copies the jars that are wanted into a folder. */
public final class Source {

	private static final String REMEDY = "Give a plug-in's jar, or a p2 site: a folder, a zip, or an http(s) address.";

	private final String stated;
	private final Predicate<String> present;

	/**
	 * @param stated  as the user wrote it
	 * @param present whether a bundle is part of Postern: sites hold what their plug-ins need besides
	 */
	public Source(String stated, Predicate<String> present) {
		this.stated = stated;
		this.present = present;
	}

	/** @return the copies */
	public List<Path> copyTo(Path folder, List<String> names) throws PluginException, InterruptedException {
		try {
			if (stated.matches("https?://.*")) {
				return copy(new HttpFiles(URI.create(stated)), folder, names);
			}
			Path path = path();
			if (Files.isDirectory(path)) {
				return copy(FolderFiles.of(path), folder, names);
			}
			return isSite(path) ? copy(FolderFiles.ofZip(path), folder, names)
					: List.of(Files.copy(path, folder.resolve(path.getFileName().toString())));
		} catch (NoSuchFileException e) {
			throw nothing("there is no such file", REMEDY, e);
		} catch (NoSiteException | IllegalArgumentException e) {
			throw nothing(e.getMessage(), REMEDY, e);
		} catch (FileSystemException e) {
			throw nothing(e.getReason(), onTheWay(folder), e);
		} catch (IOException e) {
			throw nothing(e.getMessage(), onTheWay(folder), e);
		}
	}

	private PluginException nothing(String reason, String remedy, Exception cause) {
		return new PluginException("Nothing can be installed from " + stated + ": " + reason, remedy, cause);
	}

	/** What was named is right, and something came between. */
	private static String onTheWay(Path folder) {
		return "See whether it can be read from here, and whether there is room in " + folder.getParent() + "; then try again.";
	}

	private Path path() {
		if (stated.startsWith("file:")) {
			return Path.of(URI.create(stated));
		}
		if (Plugins.isAddress(stated)) {
			throw new IllegalArgumentException("of addresses only http, https and file can be read");
		}
		return Path.of(stated).toAbsolutePath();
	}

	/** A jar that is no bundle may be a site; what is neither is found out when it is read. */
	private static boolean isSite(Path file) throws IOException {
		if (!Files.exists(file)) {
			throw new NoSuchFileException(file.toString());
		}
		try (JarFile jar = new JarFile(file.toFile(), false)) {
			Optional<Manifest> manifest = Optional.ofNullable(jar.getManifest());
			return manifest.map(found -> found.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME)).isEmpty()
					&& jar.stream().anyMatch(entry -> entry.getName().matches("(a|compositeA)rtifacts\\.(jar|xml|xml\\.xz)"));
		} catch (ZipException e) {
			return false;
		}
	}

	private List<Path> copy(SiteFiles opened, Path folder, List<String> names)
			throws IOException, InterruptedException, PluginException {
		try (SiteFiles files = opened) {
			List<Path> copies = new ArrayList<>();
			for (Artifact artifact : wanted(new ArtifactList(files).read(), names)) {
				copies.add(copy(files, artifact, folder));
			}
			return copies;
		}
	}

	/** The newest of each name. */
	private List<Artifact> wanted(List<Artifact> all, List<String> names) throws PluginException {
		Map<String, Artifact> newest = new LinkedHashMap<>();
		all.stream().filter(artifact -> !present.test(artifact.id()))
				.sorted(Comparator.comparing(Artifact::id).thenComparing(Artifact::version))
				.forEach(artifact -> newest.put(artifact.id(), artifact));
		Optional<String> missing = names.stream().filter(name -> !newest.containsKey(name)).findFirst();
		if (missing.isPresent() || newest.isEmpty()) {
			throw new PluginException(stated + " has no plug-in" + missing.map(name -> " '" + name + "'").orElse(""),
					newest.isEmpty() ? REMEDY : "It has: " + String.join(", ", newest.keySet()) + ".");
		}
		return newest.values().stream().filter(artifact -> names.isEmpty() || names.contains(artifact.id())).toList();
	}

	private static Path copy(SiteFiles files, Artifact artifact, Path folder) throws IOException, InterruptedException {
		Path copy = folder.resolve(artifact.id() + "_" + artifact.version() + ".jar");
		try (InputStream in = files.open(artifact.path())
				.orElseThrow(() -> new IOException("the site lists " + artifact.path() + " and does not have it"))) {
			Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
		}
		String digest = Digest.of(copy);
		if (artifact.digest().filter(said -> !said.equalsIgnoreCase(digest)).isPresent()) {
			throw new IOException(artifact.path() + " is not what the site's metadata says: its SHA-256 differs");
		}
		return copy;
	}
}
