package org.postern.backend.local.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.postern.api.backend.BackendException;
import org.postern.backend.local.files.Folder;

/**
 * The certificate that a server makes for itself, signed by an authority of its own. The authority stays the same for
 * as long as the folder does, so whoever trusts it need not trust anew when the certificate is renewed.
 */
final class OwnCertificate {

	private static final Duration RENEW_BEFORE = Duration.ofDays(30);

	private final Path folder;
	private final String host;
	private final Clock clock;

	/** @param folder where it is kept; made on first use */
	OwnCertificate(Path folder, String host, Clock clock) {
		this.folder = folder;
		this.host = host;
		this.clock = clock;
	}

	X509Certificate authority() throws BackendException {
		ensure();
		return authorityFiles(folder).read().leaf();
	}

	/** The server's certificate, renewed where it is near its end or the server has another name now. */
	Identity server() throws BackendException {
		ensure();
		PemIdentity file = serverFile(folder);
		if (Files.exists(folder.resolve("server.pem"))) {
			Identity present = file.read();
			if (isFit(present.leaf())) {
				return present;
			}
		}
		return renew(file);
	}

	private boolean isFit(X509Certificate certificate) {
		Instant end = certificate.getNotAfter().toInstant();
		return clock.instant().plus(RENEW_BEFORE).isBefore(end) && HostNames.covers(certificate, host);
	}

	private Identity renew(PemIdentity file) throws BackendException {
		try {
			Identity issued = new Authority(clock).issue(authorityFiles(folder).read(), host);
			file.write(issued);
			return issued;
		} catch (IOException | GeneralSecurityException e) {
			throw unusable(e);
		}
	}

	/** Made aside and renamed: of two processes that start at once, one makes the authority and both use it. */
	private void ensure() throws BackendException {
		if (Files.isDirectory(folder)) {
			return;
		}
		Path aside = folder.resolveSibling(folder.getFileName() + "." + UUID.randomUUID());
		try {
			Authority authority = new Authority(clock);
			Identity founded = authority.found();
			Folder.create(aside);
			authorityFiles(aside).write(founded);
			serverFile(aside).write(authority.issue(founded, host));
			publish(aside);
		} catch (IOException | GeneralSecurityException e) {
			throw unusable(e);
		}
	}

	private void publish(Path aside) throws IOException {
		try {
			Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
			new Folder(folder.getParent()).sync();
		} catch (IOException e) {
			if (!Files.isDirectory(folder)) {
				throw e;
			}
			for (String file : new String[] { "ca.pem", "ca-key.pem", "server.pem" }) {
				Files.deleteIfExists(aside.resolve(file));
			}
			Files.deleteIfExists(aside);
		}
	}

	private static PemIdentity authorityFiles(Path folder) {
		return new PemIdentity(folder.resolve("ca.pem"), folder.resolve("ca-key.pem"));
	}

	private static PemIdentity serverFile(Path folder) {
		return new PemIdentity(folder.resolve("server.pem"), folder.resolve("server.pem"));
	}

	private BackendException unusable(Exception e) {
		return new BackendException("No certificate could be made in " + folder + ": " + e.getMessage(),
				"Make the folder writable, and see that the disk is not full.", e);
	}
}
