package org.postern.api.backend;

import java.util.Objects;

/**
 * A password or passphrase that reaching a server may take.
 *
 * @param id    names it among those of the server: {@code sudo-password}
 * @param label for people: {@code Password for sudo on admin@mail.example.org}
 * @param key   under which the secret store has it
 */
public record NeededSecret(String id, String label, String key) {

	public NeededSecret {
		Objects.requireNonNull(id);
		Objects.requireNonNull(label);
		Objects.requireNonNull(key);
	}
}
