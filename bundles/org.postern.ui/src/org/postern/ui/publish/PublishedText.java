package org.postern.ui.publish;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.postern.api.model.Domain;
import org.postern.api.model.Publication;
import org.postern.core.issued.Fingerprint;
import org.postern.core.profile.ProfileService;
import org.postern.core.publish.PublishService;
import org.postern.core.publish.PublishedProfile;
import org.postern.core.site.Site;

/** Says what a place was given last, and whether the policy says the same now. Reads the site's records. */
public final class PublishedText {

	private final PublishService publishing;
	private final ProfileService profiles;

	public PublishedText(PublishService publishing, ProfileService profiles) {
		this.publishing = publishing;
		this.profiles = profiles;
	}

	public String of(Site site, Domain domain, Publication place) {
		try {
			Optional<PublishedProfile> last = publishing.published(site).stream()
					.filter(known -> known.domain().equals(domain.name()) && known.where().equals(place)).findFirst();
			return last.map(known -> words(known, isCurrent(site, domain, known))).orElse(Messages.published_never);
		} catch (IOException e) {
			return NLS.bind(Messages.published_unknown, e.getMessage());
		}
	}

	private boolean isCurrent(Site site, Domain domain, PublishedProfile published) {
		return published.fingerprint()
				.equals(Fingerprint.of(profiles.derive(site, domain, Optional.empty())));
	}

	private static String words(PublishedProfile published, boolean current) {
		String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
				.format(published.at().atZone(ZoneId.systemDefault()));
		return NLS.bind(current ? Messages.published_current : Messages.published_outdated, when);
	}
}
