package org.postern.core.internal.push;

import java.io.IOException;

import org.postern.core.issued.IssuedList;
import org.postern.core.profile.ProfileChannels;
import org.postern.core.profile.ProfileService;
import org.postern.core.push.PushException;
import org.postern.core.site.Site;

/** What pushing works with. */
record PushTools(ProfileService profiles, ProfileChannels channels, IssuedList issued) {

	/** So many users are looked up in the issued list at a time. */
	static final int PART = 10_000;

	/** How far a run is. @throws PushException if there is no such run @throws IOException if it cannot be read */
	RunState state(Site site, String run) throws PushException, IOException {
		return RunState.read(RunFolder.of(site).lines(run), users -> issued.given(site, run, users), issued.outcomes(site, run));
	}
}
