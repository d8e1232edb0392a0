package org.postern.protocol.smtp;

import java.util.List;
import java.util.Map;

import org.postern.api.rule.Fact;

/**
 * What a server does for senders who have not logged in. Every envelope was taken back before any message.
 *
 * @param near     whether this computer stands in the server's own network, where more may be allowed
 * @param elsewhere envelopes to a third party, by how the address was written
 * @param nobody   an envelope to an address of the server that nobody has: the control for forms that name the server
 * @param postmaster an envelope to its postmaster, whom everybody may write to (RFC 5321 4.5.1)
 * @param inside   an envelope to an address at the server's name, tried where its postmaster may be written to
 * @param complete whether the server answered to the end
 */
record RelayTrial(boolean near, Map<AddressForm, RelayAttempt> elsewhere, List<RelayAttempt> nobody,
		List<RelayAttempt> postmaster, List<RelayAttempt> inside, boolean complete) implements Fact {

	RelayTrial {
		elsewhere = Map.copyOf(elsewhere);
		nobody = List.copyOf(nobody);
		postmaster = List.copyOf(postmaster);
		inside = List.copyOf(inside);
	}

	/** Every envelope to a third party, in the order of the forms. */
	List<RelayAttempt> attempts() {
		return elsewhere.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
	}

	List<RelayAttempt> acceptedPlain() {
		return accepted(true);
	}

	List<RelayAttempt> acceptedTricks() {
		return accepted(false);
	}

	private List<RelayAttempt> accepted(boolean plain) {
		return elsewhere.entrySet().stream().filter(entry -> entry.getKey().isPlain() == plain)
				.sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).filter(RelayAttempt::isAccepted).toList();
	}

	/** Whether the server takes mail for every address of its own, so that tricks prove nothing. */
	boolean isCatchAll() {
		return nobody.stream().anyMatch(RelayAttempt::isAccepted);
	}

	/** Whether a plain address elsewhere was refused for good. */
	boolean isRefused() {
		return elsewhere.entrySet().stream().anyMatch(entry -> entry.getKey().isPlain() && entry.getValue().isRefused());
	}
}
