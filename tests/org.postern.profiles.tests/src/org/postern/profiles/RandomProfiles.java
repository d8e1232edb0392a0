package org.postern.profiles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.LocalNames;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ClientProfile;

/** Profiles of every shape, the same ones on every run. */
final class RandomProfiles {

	private static final List<String> DOMAINS = List.of("example.org", "a.test", "xn--bcher-kva.example",
			"b\u00fccher.example", "fu\u00dfball.example", "\u4f8b\u3048.test");
	private static final List<String> NAMES = List.of("Example School", "A & B <\"'> Ltd]]>", "M\u00fcller", "x",
			"\u05d3\u05d5\u05d0\u05e8", "\ud83d\udcec Post");
	private static final List<String> LOCAL_PARTS = List.of("anna", "o'neil", "a&b", "x+y", "../etc/passwd", "m\u00fcller");

	private static final List<String> LANGUAGES = List.of("de", "he", "pt-BR");

	private static final List<Integer> PORTS = List.of(25, 110, 143, 465, 587, 993, 995, 2525);

	private final Random random;

	RandomProfiles(long seed) {
		random = new Random(seed);
	}

	Stream<ClientProfile> stream() {
		return Stream.generate(this::next);
	}

	private ClientProfile next() {
		String domain = pick(DOMAINS);
		Optional<MailAddress> address = random.nextBoolean() ? Optional.empty()
				: Optional.of(new MailAddress(pick(LOCAL_PARTS), domain));
		return new ClientProfile(domain, pick(NAMES), names(), address, pick(List.of(UserNameRule.values())),
				endpoints(List.of("imap", "pop3"), List.of(Role.ACCESS)),
				endpoints(List.of("smtp"), List.of(Role.RELAY, Role.SUBMISSION, Role.FALLBACK)), term(), term());
	}

	private LocalNames names() {
		Map<String, String> names = new HashMap<>();
		LANGUAGES.stream().filter(language -> random.nextInt(3) == 0).forEach(language -> names.put(language, pick(NAMES)));
		return new LocalNames(names);
	}

	private List<Endpoint> endpoints(List<String> protocols, List<Role> roles) {
		return IntStream.range(0, 1 + random.nextInt(4))
				.mapToObj(i -> new Endpoint(pick(protocols), "mail." + pick(DOMAINS), port(),
						pick(List.of(Security.values())), pick(List.of(Authentication.values())), pick(roles)))
				.toList();
	}

	/** Often one that has a meaning. */
	private int port() {
		return random.nextBoolean() ? 1 + random.nextInt(65_535) : pick(PORTS);
	}

	private Term term() {
		return random.nextInt(3) == 0 ? Term.forever() : Term.ofDays(random.nextInt(400));
	}

	private <T> T pick(List<T> from) {
		return from.get(random.nextInt(from.size()));
	}
}
