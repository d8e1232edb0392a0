package org.postern.core.internal.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.internal.io.DurableFile;

/**
 * Secrets in a file that only its owner can read, for machines with no key ring. Ranks below the workbench's secure
 * storage. A file that others could read is refused, for its secrets may be known already. Where the file system has
 * no such modes (Windows) the user's own folder protects it.
 */
@Component(property = "service.ranking:Integer=-100")
public final class SecretFile implements SecretStore {

	private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ,
			PosixFilePermission.OWNER_WRITE);

	private final Path file;

	@Activate
	public SecretFile(BundleContext context) {
		this(ConfigFolder.find(context::getProperty, System::getenv));
	}

	SecretFile(Path folder) {
		this.file = folder.resolve("secrets");
	}

	@Override
	public synchronized Optional<Secret> get(String key) throws SecretStoreException {
		try {
			Map<String, Secret> secrets = read();
			Optional<Secret> found = Optional.ofNullable(secrets.remove(key));
			secrets.values().forEach(Secret::close);
			return found;
		} catch (IOException e) {
			throw new SecretStoreException("The secrets in " + file + " cannot be read: " + e.getMessage(), e);
		}
	}

	@Override
	public void put(String key, Secret secret) throws SecretStoreException {
		change(secrets -> secrets.put(key, secret.copy()));
	}

	@Override
	public void remove(String key) throws SecretStoreException {
		change(secrets -> secrets.remove(key));
	}

	/** A change to the secrets, before they are written. */
	private interface Change {
		void to(Map<String, Secret> secrets);
	}

	private synchronized void change(Change change) throws SecretStoreException {
		try {
			Files.createDirectories(file.getParent(), mode("rwx------"));
			try (FileChannel channel = FileChannel.open(file.resolveSibling(".secrets.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
				Map<String, Secret> secrets = read();
				change.to(secrets);
				write(secrets);
				secrets.values().forEach(Secret::close);
			}
		} catch (IOException e) {
			throw new SecretStoreException("The secrets in " + file + " cannot be written: " + e.getMessage(), e);
		}
	}

	private Map<String, Secret> read() throws IOException {
		if (!Files.exists(file)) {
			return new TreeMap<>();
		}
		refuseReadableByOthers();
		return SecretLines.read(Files.readAllBytes(file));
	}

	private void refuseReadableByOthers() throws IOException {
		if (isPosix()) {
			Set<PosixFilePermission> mode = new HashSet<>(Files.getPosixFilePermissions(file));
			mode.removeAll(OWNER);
			if (!mode.isEmpty()) {
				throw new IOException("others than you may open it. Write 'chmod 600 " + file
						+ "', and change the passwords in it if others have used this computer");
			}
		}
	}

	private void write(Map<String, Secret> secrets) throws IOException {
		ByteBuffer text = SecretLines.write(secrets);
		try {
			DurableFile.write(file, text, mode("rw-------"));
		} finally {
			Arrays.fill(text.array(), (byte) 0);
		}
	}

	private FileAttribute<?>[] mode(String mode) {
		return isPosix()
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)) }
				: new FileAttribute<?>[0];
	}

	private boolean isPosix() {
		return file.getFileSystem().supportedFileAttributeViews().contains("posix");
	}
}
