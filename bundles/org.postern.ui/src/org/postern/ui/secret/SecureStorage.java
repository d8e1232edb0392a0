package org.postern.ui.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.osgi.service.component.annotations.Component;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;

/** Keeps secrets in Equinox secure storage; ranks above the file that headless Postern uses. */
@Component(property = "service.ranking:Integer=100")
public final class SecureStorage implements SecretStore {

	private static final String NODE = "postern";

	@Override
	public Optional<Secret> get(String key) throws SecretStoreException {
		try {
			return Optional.ofNullable(node(key).get("secret", null)).map(Secret::of);
		} catch (StorageException | IOException e) {
			throw failure("read", e);
		}
	}

	@Override
	public void put(String key, Secret secret) throws SecretStoreException {
		try {
			ISecurePreferences node = node(key);
			node.put("secret", secret.use(String::new), true);
			node.flush();
		} catch (StorageException | IOException e) {
			throw failure("write", e);
		}
	}

	@Override
	public void remove(String key) throws SecretStoreException {
		try {
			ISecurePreferences node = node(key);
			node.remove("secret");
			node.flush();
		} catch (IOException e) {
			throw failure("write", e);
		}
	}

	private ISecurePreferences node(String key) throws IOException {
		Path file = SecretFolder.path().resolve("secrets");
		Files.createDirectories(file.getParent());
		ISecurePreferences storage = SecurePreferencesFactory.open(file.toUri().toURL(),
				Map.of(IProviderHints.REQUIRED_MODULE_ID, UserKey.ID, IProviderHints.PROMPT_USER, false));
		return storage.node(NODE).node(EncodingUtils.encodeSlashes(key));
	}

	private SecretStoreException failure(String what, Exception cause) {
		return new SecretStoreException("Cannot " + what + " the secret store in " + SecretFolder.path() + ": "
				+ cause.getMessage() + ". Check that the folder is yours and writable.", cause);
	}
}
