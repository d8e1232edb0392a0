package org.postern.profiles;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.postern.api.profile.AnnouncementReader;
import org.postern.api.profile.AnnouncementReaders;

/** How the clients that look for settings by themselves read what they find. */
@Component
public final class ClientReaders implements AnnouncementReaders {

	@Override
	public List<AnnouncementReader> readers() {
		return List.of(new AutoconfigClient(), new AutodiscoverClient(AutodiscoverSecurity.AS_OUTLOOK),
				new AutodiscoverClient(AutodiscoverSecurity.AS_THUNDERBIRD), new AutodiscoverJson());
	}
}
