package org.postern.profiles;

import org.postern.api.profile.ProfileFormat;
import org.postern.testkit.ProfileFormatContract;

class AutoconfigContractTest extends ProfileFormatContract {

	@Override
	protected ProfileFormat format() {
		return new AutoconfigFormat();
	}
}
