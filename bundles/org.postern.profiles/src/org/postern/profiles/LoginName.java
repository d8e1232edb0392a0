package org.postern.profiles;

import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.model.UserNameRule;

/** Which rule a user name follows, when the address is known beside it. */
record LoginName(Optional<MailAddress> address) {

	UserNameRule rule(String userName) {
		boolean localPart = address.map(MailAddress::localPart).filter(userName::equals).isPresent();
		return localPart ? UserNameRule.LOCAL_PART : UserNameRule.ADDRESS;
	}
}
