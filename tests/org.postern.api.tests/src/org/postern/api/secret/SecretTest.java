package org.postern.api.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class SecretTest {

	@Test
	void a_secret_masks_itself() {
		assertFalse(("" + Secret.of("swordfish")).contains("sword"));
	}

	@Test
	void a_lent_copy_is_wiped_after_use() {
		char[] lent = Secret.of("swordfish").use(characters -> characters);

		assertArrayEquals(new char[9], lent);
	}

	@Test
	void a_closed_secret_is_wiped_and_its_copy_is_not() {
		Secret secret = Secret.of("swordfish");
		Secret copy = secret.copy();

		secret.close();

		assertEquals(Secret.of("swordfish"), copy);
		assertFalse(secret.equals(copy));
	}
}
