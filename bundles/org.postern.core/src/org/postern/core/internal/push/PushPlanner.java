package org.postern.core.internal.push;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Recipient;
import org.postern.core.internal.issued.PresentProfiles;
import org.postern.core.issued.Fingerprint;
import org.postern.core.issued.IssuedProfile;
import org.postern.core.profile.ProfileService;
import org.postern.core.internal.packed.PackedRows;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushRow;
import org.postern.core.push.PushState;
import org.postern.core.push.UserList;
import org.postern.core.site.Site;

/**
 * Says of each user whether he would be given a profile.
 *
 * @param held what users were given, where they are not given the same once more; by address in lower case
 */
record PushPlanner(ProfileService profiles, PresentProfiles present, PushRequest request,
		Map<MailAddress, IssuedProfile> held) {

	/** @throws IOException if the issued list cannot be read */
	static PushPlanner of(PushTools tools, Site site, PushRequest request, boolean reachesUsers) throws IOException {
		Map<MailAddress, IssuedProfile> held = reachesUsers && !request.again() ? tools.issued().held(site) : Map.of();
		return new PushPlanner(tools.profiles(), new PresentProfiles(site, tools.profiles()), request, held);
	}

	PushPreview preview(UserList users) {
		PackedRows rows = new PackedRows(users.users());
		users.users().stream().map(this::row).forEach(row -> rows.add(row.state(), row.detail(), row.remedy()));
		return new PushPreview(request, rows, users.problems());
	}

	private PushRow row(Recipient user) {
		Optional<ClientProfile> profile = present.of(user.address());
		if (profile.isEmpty()) {
			return refused(user, user.address().domain() + " is no domain of this site",
					"Add the domain to the site, or take the user off the list.");
		}
		if (profile.get().incoming().isEmpty() && profile.get().outgoing().isEmpty()) {
			return refused(user, "the policy opens no port for clients of " + user.address().domain(),
					"Open one in the server's policy first.");
		}
		ChosenFormats formats = new ChosenFormats(profiles, request.formats());
		if (formats.of(profile.get(), user).isEmpty()) {
			return refused(user, "none of the formats has anything to say of this profile", "Choose other formats.");
		}
		return holding(user, profile.get()).orElseGet(
				() -> new PushRow(user, PushState.WAITING, formats.described(profile.get(), user), ""));
	}

	private Optional<PushRow> holding(Recipient user, ClientProfile profile) {
		MailAddress key = new MailAddress(user.address().localPart().toLowerCase(Locale.ROOT), user.address().domain());
		return Optional.ofNullable(held.get(key)).filter(issued -> issued.channel().equals(request.way().channel()))
				.filter(issued -> issued.fingerprint().equals(Fingerprint.of(profile)))
				.map(issued -> new PushRow(user, PushState.HOLDS_IT, "given by " + issued.channel() + " at " + issued.at(),
						""));
	}

	private static PushRow refused(Recipient user, String reason, String remedy) {
		return new PushRow(user, PushState.REFUSED, reason, remedy);
	}
}
