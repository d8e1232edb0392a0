package org.postern.core.internal.provider;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;

/** Secrets in memory. */
public final class FakeSecrets implements SecretStore {

	private final Map<String, Secret> secrets = new HashMap<>();

	@Override
	public Optional<Secret> get(String key) {
		return Optional.ofNullable(secrets.get(key)).map(Secret::copy);
	}

	@Override
	public void put(String key, Secret secret) {
		secrets.put(key, secret.copy());
	}

	@Override
	public void remove(String key) {
		secrets.remove(key);
	}
}
