package org.postern.plugins.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.osgi.framework.Version;
import org.postern.plugins.internal.jar.SafeXml;
import org.tukaani.xz.XZInputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a p2 site has, from its artifact metadata: {@code artifacts.jar}, {@code .xml} or {@code .xml.xz}, or those of a
 * composite.
 */
final class ArtifactList {

	/** Composites may lead to composites; a circle shall end. */
	private static final int DEPTH = 4;
	/** In KiB; what the strongest setting of the format takes, and no site may ask for more. */
	private static final int XZ_MEMORY = 65 * 1024;

	private final SiteFiles files;

	ArtifactList(SiteFiles files) {
		this.files = files;
	}

	/** @throws IOException if this is no p2 site, or one that cannot be understood */
	List<Artifact> read() throws IOException, InterruptedException {
		return read("", 0);
	}

	private List<Artifact> read(String folder, int depth) throws IOException, InterruptedException {
		Optional<Document> simple = document(folder, "artifacts");
		if (simple.isPresent()) {
			return elements(simple.get(), "artifact").filter(artifact -> artifact.getAttribute("classifier").equals("osgi.bundle"))
					.map(artifact -> artifact(artifact, folder)).toList();
		}
		Optional<Document> composite = document(folder, "compositeArtifacts");
		if (composite.isEmpty() || depth == DEPTH) {
			throw new NoSiteException("there is no p2 site (artifacts.jar, .xml or .xml.xz, or compositeArtifacts)");
		}
		List<Artifact> all = new ArrayList<>();
		for (Element child : elements(composite.get(), "child").toList()) {
			all.addAll(read(folder + child.getAttribute("location") + "/", depth + 1));
		}
		return all;
	}

	/** In whichever form the site has it; newer ones may have but the last. */
	private Optional<Document> document(String folder, String name) throws IOException, InterruptedException {
		String xml = name + ".xml";
		Optional<Document> found = document(folder + name + ".jar", in -> entry(new ZipInputStream(in), xml));
		if (found.isEmpty()) {
			found = document(folder + xml, in -> in);
		}
		return found.isPresent() ? found : document(folder + xml + ".xz", in -> new XZInputStream(in, XZ_MEMORY));
	}

	/** How a file is unpacked. */
	private interface Unpacking {
		InputStream of(InputStream in) throws IOException;
	}

	private Optional<Document> document(String file, Unpacking unpacking) throws IOException, InterruptedException {
		Optional<InputStream> opened = files.open(file);
		if (opened.isEmpty()) {
			return Optional.empty();
		}
		try (InputStream in = opened.get()) {
			return Optional.of(SafeXml.parse(unpacking.of(in)));
		}
	}

	private static InputStream entry(ZipInputStream in, String name) throws IOException {
		for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
			if (entry.getName().equals(name)) {
				return in;
			}
		}
		throw new IOException("the site's metadata holds no " + name);
	}

	private static Artifact artifact(Element element, String folder) {
		Optional<String> digest = SafeXml.elements(element, "property")
				.filter(property -> property.getAttribute("name").equals("download.checksum.sha-256"))
				.map(property -> property.getAttribute("value")).findFirst();
		return new Artifact(element.getAttribute("id"), Version.parseVersion(element.getAttribute("version")), folder, digest);
	}

	private static Stream<Element> elements(Document document, String name) {
		return SafeXml.elements(document.getDocumentElement(), name);
	}
}
