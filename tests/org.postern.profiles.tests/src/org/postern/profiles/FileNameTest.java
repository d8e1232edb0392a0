package org.postern.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.model.MailAddress;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;

class FileNameTest {

	@ParameterizedTest
	@CsvSource({ "anna@example.org, anna@example.org.xml", "../../x@example.org, %2E.%2F..%2Fx@example.org.xml",
			"a*b?@example.org, a%2Ab%3F@example.org.xml", "m\u00fc@example.org, m%C3%BC@example.org.xml" })
	void no_local_part_leads_out_of_the_folder(String address, String name) {
		ClientProfile profile = Samples.user(Samples.guide(), Optional.of(MailAddress.parse(address)),
				UserNameRule.ADDRESS);
		assertEquals(name, FileName.of(profile, ".xml"));
	}
}
