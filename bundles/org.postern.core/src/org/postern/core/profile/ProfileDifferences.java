package org.postern.core.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.profile.ClientProfile;

/**
 * Where one profile says something else than another, in words.
 *
 * @param meant what the policy says
 * @param found what a document says
 */
public record ProfileDifferences(ClientProfile meant, ClientProfile found) {

	public ProfileDifferences {
		Objects.requireNonNull(meant);
		Objects.requireNonNull(found);
	}

	/** One sentence for each; none where both say the same. */
	public List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		same(sentences, "domain", meant.domain(), found.domain());
		same(sentences, "display name", meant.displayName(), found.displayName());
		same(sentences, "display names in languages", meant.displayNames().byLanguage(), found.displayNames().byLanguage());
		same(sentences, "address", words(meant.address()), words(found.address()));
		same(sentences, "user name", meant.userName().key(), found.userName().key());
		servers(sentences, "reading", meant.incoming(), found.incoming());
		servers(sentences, "sending", meant.outgoing(), found.outgoing());
		same(sentences, "time that mail deleted by POP3 is held", meant.hold(), found.hold());
		same(sentences, "age at which mail is removed", meant.expire(), found.expire());
		return List.copyOf(sentences);
	}

	private static String words(Optional<?> value) {
		return value.map(Object::toString).orElse("none");
	}

	private static void same(List<String> sentences, String what, Object meant, Object found) {
		if (!meant.equals(found)) {
			sentences.add("The " + what + " is " + found + "; by the policy it is " + meant + ".");
		}
	}

	/** A server is known by protocol, host and port; what else is said of it is compared. */
	private static void servers(List<String> sentences, String purpose, List<Endpoint> meant, List<Endpoint> found) {
		for (Endpoint server : found) {
			Optional<Endpoint> same = like(server, meant);
			if (same.isEmpty()) {
				sentences.add("For " + purpose + " it names " + server.describe() + ", which the policy does not open.");
			} else {
				compare(sentences, same.get(), server);
			}
		}
		List<Endpoint> missing = meant.stream().filter(server -> like(server, found).isEmpty()).toList();
		missing.forEach(server -> sentences.add("For " + purpose + " it does not name " + server.describe() + "."));
		boolean samePlaces = missing.isEmpty() && meant.size() == found.size();
		if (samePlaces && !places(meant).equals(places(found))) {
			sentences.add("For " + purpose + " the order is " + places(found) + "; by the policy it is " + places(meant) + ".");
		}
	}

	private static void compare(List<String> sentences, Endpoint meant, Endpoint found) {
		if (meant.security() != found.security()) {
			sentences.add(place(found) + " is said to have " + found.security().label() + "; by the policy it has "
					+ meant.security().label() + ".");
		}
		if ((meant.authentication() == Authentication.NONE) != (found.authentication() == Authentication.NONE)) {
			sentences.add(place(found) + " is said to have " + found.authentication().label() + "; by the policy it has "
					+ meant.authentication().label() + ".");
		}
	}

	private static Optional<Endpoint> like(Endpoint server, List<Endpoint> servers) {
		return servers.stream().filter(other -> place(other).equals(place(server))).findFirst();
	}

	private static List<String> places(List<Endpoint> servers) {
		return servers.stream().map(ProfileDifferences::place).toList();
	}

	private static String place(Endpoint server) {
		return server.protocol() + " " + server.host().toLowerCase(Locale.ROOT) + ":" + server.port();
	}
}
