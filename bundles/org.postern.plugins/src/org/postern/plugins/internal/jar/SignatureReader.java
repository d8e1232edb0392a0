package org.postern.plugins.internal.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

import org.postern.plugins.Publisher;
import org.postern.plugins.Signature;

/** Finds out who signed a jar, by reading all of it. */
final class SignatureReader {

	private SignatureReader() {
	}

	static Signature read(JarFile jar) throws IOException {
		try {
			List<JarEntry> entries = jar.stream().filter(entry -> !entry.isDirectory()).toList();
			Set<String> names = new HashSet<>();
			for (JarEntry entry : entries) {
				// the framework may read the one and the verifier the other
				if (!names.add(entry.getName())) {
					return new Signature.Broken("it holds " + entry.getName() + " twice");
				}
				readThrough(jar, entry);
			}
			return judge(entries.stream().filter(entry -> !isOfSigning(entry.getName())).toList(),
					entries.stream().anyMatch(entry -> isSignatureBlock(entry.getName())));
		} catch (SecurityException e) {
			return new Signature.Broken("it was changed after it was signed (" + e.getMessage() + ")");
		}
	}

	private static void readThrough(JarFile jar, JarEntry entry) throws IOException {
		try (InputStream in = jar.getInputStream(entry)) {
			in.transferTo(OutputStream.nullOutputStream());
		}
	}

	private static Signature judge(List<JarEntry> entries, boolean hasSignature) {
		if (!hasSignature) {
			return new Signature.None();
		}
		Optional<JarEntry> unsigned = entries.stream().filter(entry -> entry.getCodeSigners() == null).findFirst();
		if (unsigned.isPresent()) {
			return new Signature.Broken(unsigned.get().getName() + " is not covered by the signature");
		}
		return common(entries).<Signature>map(Signature.Valid::new)
				.orElseGet(() -> new Signature.Broken("no single publisher signed all of it"));
	}

	private static Optional<Publisher> common(List<JarEntry> entries) {
		return entries.stream().map(SignatureReader::publishers).reduce((all, more) -> {
			Set<Publisher> both = new HashSet<>(all);
			both.retainAll(more);
			return both;
		}).flatMap(publishers -> publishers.stream().findFirst());
	}

	private static Set<Publisher> publishers(JarEntry entry) {
		return Arrays.stream(entry.getCodeSigners()).map(SignatureReader::publisher).collect(Collectors.toSet());
	}

	private static Publisher publisher(CodeSigner signer) {
		return new Publisher((X509Certificate) signer.getSignerCertPath().getCertificates().getFirst());
	}

	/** The files that hold the signature are not signed themselves. */
	private static boolean isOfSigning(String name) {
		String upper = name.toUpperCase(Locale.ROOT);
		return upper.equals(JarFile.MANIFEST_NAME) || isSignatureBlock(name)
				|| upper.matches("META-INF/(SIG-[^/]*|[^/]*\\.SF)");
	}

	private static boolean isSignatureBlock(String name) {
		return name.toUpperCase(Locale.ROOT).matches("META-INF/[^/]*\\.(RSA|DSA|EC)");
	}
}
