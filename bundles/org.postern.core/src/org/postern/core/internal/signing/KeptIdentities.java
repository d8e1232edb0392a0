package org.postern.core.internal.signing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.postern.api.profile.IdentityFile;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentities;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;

/** Identities as PEM text in the secret store. */
record KeptIdentities(SecretStore secrets) {

	/** Who reads and writes them; may not be installed. */
	interface Source {
		SigningIdentities get() throws SigningException;
	}

	Optional<SigningIdentity> find(String name, Source source) throws SigningException {
		try (Secret text = secrets.get(key(name)).orElse(Secret.of(""))) {
			return text.isEmpty() ? Optional.empty() : Optional.of(read(name, text, source.get()));
		} catch (SecretStoreException e) {
			throw new SigningException(e.getMessage(), "Until then nothing can be signed.", e);
		}
	}

	private static SigningIdentity read(String name, Secret text, SigningIdentities identities) throws SigningException {
		byte[] content = text.use(KeptIdentities::utf8);
		try {
			return identities.read(List.of(new IdentityFile("The identity '" + name + "' in the secret store", content)),
					Optional.empty());
		} finally {
			Arrays.fill(content, (byte) 0);
		}
	}

	private static byte[] utf8(char[] characters) {
		ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
		byte[] bytes = new byte[encoded.remaining()];
		encoded.get(bytes);
		Arrays.fill(encoded.array(), (byte) 0);
		return bytes;
	}

	/** @param replace whether another one of that name is replaced; the same one always is */
	void put(String name, SigningIdentity identity, SigningIdentities identities, boolean replace) throws SigningException {
		Optional<SigningIdentity> there = replace ? Optional.empty() : find(name, () -> identities);
		if (there.filter(other -> !other.certificate().equals(identity.certificate())).isPresent()) {
			throw new SigningException("There is another identity '" + name + "' in this user's secret store: "
					+ there.get(), "Take another name: --as NAME; or replace it, also for other sites: --replace.");
		}
		try (Secret text = identities.text(identity)) {
			secrets.put(key(name), text);
		} catch (SecretStoreException e) {
			throw unwritable(e);
		}
	}

	void remove(String name) throws SigningException {
		try {
			secrets.remove(key(name));
		} catch (SecretStoreException e) {
			throw unwritable(e);
		}
	}

	private static SigningException unwritable(SecretStoreException e) {
		return new SigningException(e.getMessage(), "The site is as it was.", e);
	}

	private static String key(String name) {
		return "signing/" + name;
	}
}
