import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import jdk.security.jarsigner.JarSigner;

/**
 * Signs the jars of a p2 site with the builder's key: those that nobody signed yet, for what others signed stays theirs.
 * One run for all of them, where jarsigner would start a Java for each. CONTRIBUTING.md says how a key is given.
 */
public final class SignSite {

	private static final String KEYS = "POSTERN_KEYSTORE";
	private static final String PASSWORD = "POSTERN_KEYSTORE_PASSWORD";
	private static final String ALIAS = "POSTERN_KEY_ALIAS";
	private static final String CLOCK = "POSTERN_TIMESTAMP_SERVER";

	private SignSite() {
	}

	/** @param arguments the folder of the site */
	public static void main(String[] arguments) {
		Path site = Path.of(arguments[0]);
		Optional<Path> keys = given(KEYS).map(Path::of);
		if (keys.isEmpty()) {
			System.out.println("The site is unsigned: " + KEYS + " names no key store.");
			return;
		}
		try {
			System.out.println(signAll(site, signer(keys.get())) + " jars of the site are signed with a key of " + keys.get() + ".");
		} catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
			System.err.println("Nothing can be signed with " + keys.get() + ": " + e.getMessage() + ".");
			System.exit(1);
		}
	}

	private static int signAll(Path site, JarSigner signer) throws IOException {
		List<Path> jars = unsigned(site);
		for (Path jar : jars) {
			sign(jar, signer);
		}
		return jars.size();
	}

	private static Optional<String> given(String variable) {
		return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
	}

	private static JarSigner signer(Path keys) throws IOException, GeneralSecurityException {
		char[] password = given(PASSWORD).map(String::toCharArray)
				.orElseThrow(() -> new IllegalArgumentException(PASSWORD + " is not set"));
		KeyStore store = KeyStore.getInstance(keys.toFile(), password);
		String alias = given(ALIAS).orElseGet(() -> onlyKey(store));
		if (!store.isKeyEntry(alias)) {
			throw new IllegalArgumentException("it has no private key '" + alias + "'");
		}
		((X509Certificate) store.getCertificate(alias)).checkValidity();
		CertPath chain = CertificateFactory.getInstance("X.509")
				.generateCertPath(Arrays.asList(store.getCertificateChain(alias)));
		JarSigner.Builder builder = new JarSigner.Builder((PrivateKey) store.getKey(alias, password), chain)
				.signerName("POSTERN");
		given(CLOCK).ifPresent(server -> builder.tsa(URI.create(server)));
		return builder.build();
	}

	private static String onlyKey(KeyStore store) {
		try {
			List<String> aliases = Collections.list(store.aliases());
			if (aliases.size() != 1) {
				throw new IllegalArgumentException(ALIAS + " must say which key of " + aliases + " is meant");
			}
			return aliases.getFirst();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("A key store that was loaded can be listed", e);
		}
	}

	private static List<Path> unsigned(Path site) throws IOException {
		try (Stream<Path> files = Files.walk(site)) {
			return files.filter(file -> file.getParent().getFileName().toString().matches("plugins|features"))
					.filter(file -> file.toString().endsWith(".jar")).filter(SignSite::isUnsigned).sorted().toList();
		}
	}

	private static boolean isUnsigned(Path jar) {
		try (ZipFile opened = new ZipFile(jar.toFile())) {
			return opened.stream().noneMatch(entry -> entry.getName().matches("META-INF/[^/]+\\.(RSA|EC|DSA)"));
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot read " + jar, e);
		}
	}

	/** A jar is signed beside itself and then replaced: a build that is stopped leaves none half written. */
	private static void sign(Path jar, JarSigner signer) throws IOException {
		Path signed = jar.resolveSibling(jar.getFileName() + ".signed");
		try (ZipFile opened = new ZipFile(jar.toFile()); OutputStream out = Files.newOutputStream(signed)) {
			signer.sign(opened, out);
		}
		Files.move(signed, jar, StandardCopyOption.REPLACE_EXISTING);
	}
}
