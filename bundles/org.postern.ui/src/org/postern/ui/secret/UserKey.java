package org.postern.ui.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.provider.IPreferencesContainer;
import org.eclipse.equinox.security.storage.provider.PasswordProvider;

/**
 * Unlocks secure storage with a random key that only this user can read, so that Postern never asks for a master
 * password and works where no desktop keyring runs. Contributed to the storage by plugin.xml.
 */
public final class UserKey extends PasswordProvider {

	/** The id of this provider, as plugin.xml gives it. */
	static final String ID = "org.postern.ui.userkey";
	private static final int BYTES = 32;

	private final Path file = SecretFolder.path().resolve("secrets.key");

	@Override
	public PBEKeySpec getPassword(IPreferencesContainer container, int passwordType) {
		try {
			if (!Files.exists(file)) {
				write();
			}
			return new PBEKeySpec(Files.readString(file).strip().toCharArray());
		} catch (IOException e) {
			throw new UncheckedIOException("The key of the secret store, " + file + ", cannot be used", e);
		}
	}

	private void write() throws IOException {
		byte[] key = new byte[BYTES];
		new SecureRandom().nextBytes(key);
		Files.createDirectories(file.getParent());
		Files.createFile(file, ownerOnly());
		Files.writeString(file, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE);
	}

	private FileAttribute<?>[] ownerOnly() {
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] { PosixFilePermissions
						.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}
}
