package org.postern.host.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;

import org.junit.jupiter.api.Test;

class SshTroubleTest {

	@Test
	void the_first_cause_is_told_and_no_class_of_java() {
		assertEquals("Connection refused", SshTrouble.reason(new IOException("java.net.ConnectException: Connection refused",
				new ConnectException("Connection refused"))));
		assertEquals("no such name is known in the DNS", SshTrouble.reason(new IOException(new UnresolvedAddressException())));
		assertEquals("no reason was given", SshTrouble.reason(new IOException()));
	}
}
