package org.postern.host.ssh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.session.SessionContext;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;

/**
 * With what to log in: the stated key alone, or else what the agent has and the user's usual keys; and the password that
 * was stored for the place.
 *
 * @param key     the stated key
 * @param user    whose agent and keys there are
 * @param secrets where passwords and passphrases are kept
 */
public record Credentials(Optional<Path> key, SshUser user, SecretStore secrets) {

	private static final List<String> USUAL = List.of("id_ed25519", "id_ecdsa", "id_rsa");

	public Credentials {
		Objects.requireNonNull(key);
		Objects.requireNonNull(user);
		Objects.requireNonNull(secrets);
	}

	/** Under which a password is stored. */
	public static String passwordKey(SshPlace place) {
		return "ssh/" + place;
	}

	/** Under which the passphrase of a key is stored. */
	public static String passphraseKey(Path key) {
		return "ssh-key/" + key;
	}

	Optional<Path> agent() {
		return key.isPresent() ? Optional.empty() : user.agent().filter(Files::exists);
	}

	/** For error messages. */
	String describe(SshPlace place) {
		List<String> tried = new ArrayList<>();
		key.ifPresent(file -> tried.add("the key " + file));
		agent().ifPresent(socket -> tried.add("the keys of the SSH agent"));
		if (key.isEmpty()) {
			files().forEach(file -> tried.add("the key " + file));
		}
		tried.add(stored(passwordKey(place)) ? "the stored password" : "no password, for none is stored");
		return String.join(", ", tried);
	}

	private boolean stored(String name) {
		try {
			return secrets.get(name).isPresent();
		} catch (SecretStoreException e) {
			return false;
		}
	}

	private List<Path> files() {
		return key.map(List::of).orElseGet(() -> Stream.of(USUAL.toArray(String[]::new))
				.map(name -> user.folder().resolve(name)).filter(Files::isReadable).toList());
	}

	/** Every key file as pairs of keys; a usual one that cannot be opened is left out, as OpenSSH does. */
	Iterable<KeyPair> keys(SessionContext session) throws IOException, GeneralSecurityException {
		List<KeyPair> pairs = new ArrayList<>();
		for (Path file : files()) {
			try {
				keys(file, session).forEach(pairs::add);
			} catch (IOException | GeneralSecurityException | RuntimeException e) {
				if (key.isPresent()) {
					throw new IOException("The key " + file + " cannot be opened: " + e.getMessage()
							+ "; where it has a passphrase, store it with: postern secret", e);
				}
			}
		}
		return pairs;
	}

	private Iterable<KeyPair> keys(Path file, SessionContext session) throws IOException, GeneralSecurityException {
		FileKeyPairProvider provider = new FileKeyPairProvider(file);
		Optional<String> passphrase = text(passphraseKey(file));
		provider.setPasswordFinder(passphrase.map(FilePasswordProvider::of).orElse(FilePasswordProvider.EMPTY));
		List<KeyPair> pairs = new ArrayList<>();
		provider.loadKeys(session).forEach(pairs::add);
		return pairs;
	}

	/** The passwords to try: one or none. */
	List<String> passwords(SshPlace place) throws IOException {
		return text(passwordKey(place)).stream().toList();
	}

	/** As text, because the SSH library takes no other; it is not kept. */
	private Optional<String> text(String name) throws IOException {
		try {
			Optional<Secret> found = secrets.get(name);
			Optional<String> text = found.map(secret -> secret.use(String::new));
			found.ifPresent(Secret::close);
			return text;
		} catch (SecretStoreException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
