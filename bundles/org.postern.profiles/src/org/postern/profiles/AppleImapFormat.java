package org.postern.profiles;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/** {@link AppleProfileFormat} with an IMAP account. */
@Component(service = ProfileFormat.class, property = ProfileFormat.ID_PROPERTY + "=" + AppleImapFormat.ID)
public final class AppleImapFormat extends AppleProfileFormat {

	static final String ID = "mobileconfig-imap";

	@Activate
	public AppleImapFormat() {
		super(AppleKind.IMAP, ".imap.mobileconfig");
	}

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "Apple profile (IMAP)",
				"Sets up an IMAP account on iPhone, iPad and Mac; a new one replaces the old.", Readers.APPLE);
	}

	@Override
	public boolean isUsual(ClientProfile profile) {
		return true;
	}
}
