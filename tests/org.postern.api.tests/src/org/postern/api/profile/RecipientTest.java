package org.postern.api.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.postern.api.model.MailAddress;

class RecipientTest {

	@Test
	void the_folder_of_a_user_has_the_name_of_the_address() {
		assertEquals("anna@example.org", folder("anna@example.org"));
		assertEquals("jörg+büro@exämple.org", folder("jörg+büro@exämple.org"));
	}

	@Test
	void no_address_leads_out_of_the_folder_or_is_hidden_in_it() {
		assertEquals("%2E.%2F..%2Fetc@example.org", folder("../../etc@example.org"));
		assertEquals("a%2Fb@example.org", folder("a/b@example.org"));
		assertEquals("%2Eanna@example.org", folder(".anna@example.org"));
	}

	@Test
	void two_addresses_never_have_the_same_folder() {
		assertEquals("a%252Fb@example.org", folder("a%2Fb@example.org"));
	}

	private static String folder(String address) {
		return new Recipient(MailAddress.parse(address)).folder();
	}
}
