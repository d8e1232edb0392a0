package org.postern.profiles;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/** {@link AppleProfileFormat} with a POP account. */
@Component(service = ProfileFormat.class, property = ProfileFormat.ID_PROPERTY + "=" + ApplePopFormat.ID)
public final class ApplePopFormat extends AppleProfileFormat {

	static final String ID = "mobileconfig-pop";

	@Activate
	public ApplePopFormat() {
		super(AppleKind.POP, ".pop.mobileconfig");
	}

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "Apple profile (POP)",
				"Sets up a POP account on iPhone, iPad and Mac; a new one replaces the old.", Readers.APPLE);
	}

	/** Who reads mail on several devices is better off with IMAP. */
	@Override
	public boolean isUsual(ClientProfile profile) {
		return !AppleKind.IMAP.suits(profile);
	}
}
