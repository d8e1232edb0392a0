package org.postern.core.internal.push;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Recipient;
import org.postern.core.internal.issued.PresentProfiles;
import org.postern.core.internal.packed.PackedRows;
import org.postern.core.issued.Fingerprint;
import org.postern.core.issued.IssuedProfile;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushRow;
import org.postern.core.push.PushState;
import org.postern.core.push.UserList;
import org.postern.core.site.Site;

/**
 * Says of each user whether he would be given a profile.
 *
 * @param asks whether somebody who holds the same already is left out
 */
record PushPlanner(PushTools tools, Site site, PresentProfiles present, PushRequest request, boolean asks) {

	static PushPlanner of(PushTools tools, Site site, PushRequest request, boolean reachesUsers) {
		return new PushPlanner(tools, site, new PresentProfiles(site, tools.profiles()), request, reachesUsers && !request.again());
	}

	/** @throws IOException if the issued list cannot be read */
	PushPreview preview(UserList list) throws IOException {
		List<Recipient> users = list.users();
		PackedRows rows = new PackedRows(users);
		for (int from = 0; from < users.size(); from += PushTools.PART) {
			List<Recipient> part = users.subList(from, Math.min(users.size(), from + PushTools.PART));
			Map<MailAddress, IssuedProfile> held = held(part);
			part.stream().map(user -> row(user, held)).forEach(row -> rows.add(row.state(), row.detail(), row.remedy()));
		}
		return new PushPreview(request, rows, list.problems());
	}

	private Map<MailAddress, IssuedProfile> held(List<Recipient> users) throws IOException {
		return asks ? tools.issued().held(site, users.stream().map(Recipient::address).toList())
				: Map.of();
	}

	private PushRow row(Recipient user, Map<MailAddress, IssuedProfile> held) {
		Optional<ClientProfile> profile = present.of(user.address());
		if (profile.isEmpty()) {
			return refused(user, user.address().domain() + " is no domain of this site",
					"Add the domain to the site, or take the user off the list.");
		}
		if (profile.get().incoming().isEmpty() && profile.get().outgoing().isEmpty()) {
			return refused(user, "the policy opens no port for clients of " + user.address().domain(),
					"Open one in the server's policy first.");
		}
		ChosenFormats formats = new ChosenFormats(tools.profiles(), request.formats());
		if (formats.of(profile.get(), user).isEmpty()) {
			return refused(user, "none of the formats has anything to say of this profile", "Choose other formats.");
		}
		return holding(user, profile.get(), held).orElseGet(
				() -> new PushRow(user, PushState.WAITING, formats.described(profile.get(), user), ""));
	}

	private Optional<PushRow> holding(Recipient user, ClientProfile profile, Map<MailAddress, IssuedProfile> held) {
		return Optional.ofNullable(held.get(user.address())).filter(issued -> issued.channel().equals(request.way().channel()))
				.filter(issued -> issued.fingerprint().equals(Fingerprint.of(profile)))
				.map(issued -> new PushRow(user, PushState.HOLDS_IT, "given by " + issued.channel() + " at " + issued.at(),
						""));
	}

	private static PushRow refused(Recipient user, String reason, String remedy) {
		return new PushRow(user, PushState.REFUSED, reason, remedy);
	}
}
