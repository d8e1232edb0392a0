package org.postern.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Locale;

import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.secret.Secret;
import org.postern.core.signing.ProfileSigning;

/** A file to which an identity is written; its name says how. */
record IdentityTarget(Path file, boolean whole, SigningIdentity identity, ProfileSigning signing) {

	private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] { '\n' });

	/** Is asked only where there is something to lock. */
	interface Password {
		Secret get() throws CommandException, IOException;
	}

	static IdentityTarget of(Path file, SigningIdentity identity, ProfileSigning signing) throws CommandException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (!name.matches(".*\\.(p12|pfx|pem|crt|cer)")) {
			throw CommandException.usage("What to write to " + file + " is not told by its name",
					"End it in .p12 or .pfx for certificate and key, in .pem, .crt or .cer for the certificate alone.");
		}
		return new IdentityTarget(file, name.matches(".*\\.(p12|pfx)"), identity, signing);
	}

	void write(Password password) throws SigningException, CommandException, IOException {
		if (Files.exists(file)) {
			throw CommandException.usage("There is a file " + file + " already", "Name another one, or remove it.");
		}
		if (whole) {
			try (Secret secret = password.get()) {
				write(signing.write(identity, secret));
			}
		} else {
			write(certificate(identity.certificate()));
		}
	}

	/** Nobody else may read a key, not even for a moment. */
	private void write(byte[] content) throws IOException {
		Path fresh = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(fresh);
		if (whole && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		Files.write(fresh, content);
		Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static byte[] certificate(X509Certificate certificate) throws SigningException {
		try {
			return ("-----BEGIN CERTIFICATE-----\n" + LINES.encodeToString(certificate.getEncoded())
					+ "\n-----END CERTIFICATE-----\n").getBytes(StandardCharsets.US_ASCII);
		} catch (CertificateEncodingException e) {
			throw new SigningException("The certificate cannot be written: " + e.getMessage(), "Import it again.", e);
		}
	}
}
