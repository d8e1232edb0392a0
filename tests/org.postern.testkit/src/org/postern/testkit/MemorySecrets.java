package org.postern.testkit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;

/** Secrets that are gone with the test. */
public final class MemorySecrets implements SecretStore {

	private final Map<String, Secret> kept = new ConcurrentHashMap<>();

	@Override
	public Optional<Secret> get(String key) {
		return Optional.ofNullable(kept.get(key)).map(Secret::copy);
	}

	@Override
	public void put(String key, Secret secret) {
		kept.put(key, secret.copy());
	}

	@Override
	public void remove(String key) {
		kept.remove(key);
	}
}
