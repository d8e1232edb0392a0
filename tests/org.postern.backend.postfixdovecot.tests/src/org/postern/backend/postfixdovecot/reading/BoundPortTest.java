package org.postern.backend.postfixdovecot.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundPortTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"LISTEN 0 100 0.0.0.0:2525 0.0.0.0:* users:((\"exim4\",pid=7,fd=3))|0.0.0.0|exim4",
			"LISTEN 0 50 [::ffff:192.0.2.1]:2525 *:* users:((\"java\",pid=7,fd=3))|192.0.2.1|java",
			"LISTEN 0 50 *:2525 *:* users:((\"java\",pid=7,fd=3))|*|java",
			"LISTEN 0 50 [::1]:2525 [::]:* users:((\"nc\",pid=7,fd=3))|::1|nc" })
	void who_listens_where_is_read_however_the_address_is_written(String line, String address, String program) {
		BoundPort bound = BoundPort.all(List.of(line)).getFirst();
		assertEquals(new BoundPort(address, 2525, Set.of(program)), bound);
		assertTrue(!bound.isOfMailServer());
	}
}
