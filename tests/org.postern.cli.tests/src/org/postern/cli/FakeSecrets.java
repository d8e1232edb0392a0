package org.postern.cli;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;

/** Secrets in memory. */
final class FakeSecrets implements SecretStore {

	final Map<String, Secret> kept = new TreeMap<>();

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
