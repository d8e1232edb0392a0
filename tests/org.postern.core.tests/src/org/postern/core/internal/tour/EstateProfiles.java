package org.postern.core.internal.tour;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.Domain;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatInfo;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.core.profile.ProfileService;
import org.postern.core.site.Site;

/** Profiles of the estate, a line for each endpoint. */
record EstateProfiles(Estate estate) implements ProfileService {

	@Override
	public ClientProfile derive(Site site, Domain domain, Optional<MailAddress> address) {
		return estate.profile(address);
	}

	@Override
	public Document write(String format, ClientProfile profile) {
		return Estate.document(profile);
	}

	@Override
	public List<FormatInfo> formats() {
		return List.of();
	}

	@Override
	public ClientProfile read(String format, Document document) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<ChannelInfo> channels() {
		return List.of();
	}

	@Override
	public Delivery publish(Site site, Domain domain, String channel, SettingValues settings, Progress progress) {
		throw new UnsupportedOperationException();
	}
}
