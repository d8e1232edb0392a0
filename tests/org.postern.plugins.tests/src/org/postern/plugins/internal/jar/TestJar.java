package org.postern.plugins.internal.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.postern.testkit.TestIdentity;

import jdk.security.jarsigner.JarSigner;

/** Makes jars of plug-ins, well and badly. */
public final class TestJar {

	private final Map<String, String> headers = new LinkedHashMap<>();
	private final Map<String, byte[]> files = new LinkedHashMap<>();

	public TestJar(String name, String version) {
		header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", name).header("Bundle-Version", version)
				.header("Bundle-Name", name + "'s label");
	}

	public TestJar header(String name, String value) {
		headers.put(name, value);
		return this;
	}

	public TestJar file(String name, String content) {
		files.put(name, content.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** With a class, and those within it. */
	public TestJar type(Class<?> type) throws IOException {
		String name = type.getName().replace('.', '/') + ".class";
		try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
			files.put(name, in.readAllBytes());
		}
		for (Class<?> inner : type.getDeclaredClasses()) {
			type(inner);
		}
		return this;
	}

	/** With a component that registers a service with this property. */
	public TestJar component(String property, String value) {
		return header("Service-Component", "OSGI-INF/*.xml").file("OSGI-INF/one.xml",
				"<c:component xmlns:c=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\"one\"><property name=\"" + property
						+ "\" value=\"" + value + "\"/><implementation class=\"One\"/></c:component>");
	}

	public Path write(Path file) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		headers.forEach(manifest.getMainAttributes()::putValue);
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
			for (Map.Entry<String, byte[]> entry : files.entrySet()) {
				jar.putNextEntry(new ZipEntry(entry.getKey()));
				jar.write(entry.getValue());
			}
		}
		return file;
	}

	/** @return the jar, signed */
	public Path sign(Path file, TestIdentity identity) throws IOException, CertificateException {
		Path plain = write(file.resolveSibling("unsigned-" + file.getFileName()));
		JarSigner signer = new JarSigner.Builder(identity.key(),
				CertificateFactory.getInstance("X.509").generateCertPath(identity.chain())).build();
		try (ZipFile in = new ZipFile(plain.toFile()); OutputStream out = Files.newOutputStream(file)) {
			signer.sign(in, out);
		}
		Files.delete(plain);
		return file;
	}
}
