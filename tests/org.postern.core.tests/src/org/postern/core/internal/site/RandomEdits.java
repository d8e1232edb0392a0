package org.postern.core.internal.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.postern.api.model.Authentication;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.ListenerId;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.TlsPolicy;
import org.postern.api.model.TlsVersion;
import org.postern.api.setting.SettingValues;
import org.postern.core.internal.provider.FakeProviders;

/** Changes that an administrator could make in the forms, by a seed. */
final class RandomEdits {

	private static final List<String> NOTES = List.of("", "plain words", "it's: quoted # not a comment", "two\nlines",
			"true", "123", "- dash", "ü and \"ö\"", "{brace}", " space ", "tab\there", "\u20ac and \ud83d\udce7", "null");
	private static final List<String> SCOPES = List.of("example.org", "bob@example.org", "zoe@example.net", "example.net",
			"anna+tag@example.org");

	private final Random random;

	RandomEdits(long seed) {
		random = new Random(seed);
	}

	/** One to six changes. */
	MailServer change(MailServer server) {
		MailServer changed = server;
		for (int i = random.nextInt(6); i >= 0; i--) {
			changed = one(changed);
		}
		return changed;
	}

	private MailServer one(MailServer server) {
		PortPolicy policy = server.policy();
		return switch (random.nextInt(10)) {
			case 0 -> server.withPolicy(policy.withListeners(shuffled(policy.listeners())));
			case 1, 2 -> server.withPolicy(policy.with(listener()));
			case 3 -> policy.listeners().isEmpty() ? server : server.withPolicy(policy.without(any(policy)));
			case 4, 5 -> policy.listeners().isEmpty() ? server : server.withPolicy(changed(policy));
			case 6 -> server.withPolicy(policy.withTls(tls()));
			case 7, 8 -> server.withPolicy(settings(policy));
			default -> new MailServer(server.name(), "mx" + random.nextInt(9) + ".example.org", server.backend(),
					random.nextInt(20_000), access(server.access()), policy);
		};
	}

	private static List<Listener> shuffle(List<Listener> listeners, Random random) {
		List<Listener> shuffled = new ArrayList<>(listeners);
		Collections.shuffle(shuffled, random);
		return shuffled;
	}

	private List<Listener> shuffled(List<Listener> listeners) {
		return shuffle(listeners, random);
	}

	private ListenerId any(PortPolicy policy) {
		return policy.listeners().get(random.nextInt(policy.listeners().size())).id();
	}

	private PortPolicy changed(PortPolicy policy) {
		ListenerId id = any(policy);
		Listener old = policy.find(id).orElseThrow();
		Listener fresh = switch (random.nextInt(6)) {
			case 0 -> old.withEnabled(!old.enabled());
			case 1 -> old.withNote(pick(NOTES));
			case 2 -> old.withSecurity(pick(List.of(Security.values())));
			case 3 -> old.withBind(pick(List.of(Optional.empty(), Optional.of("::1"), Optional.of("192.0.2.1"))));
			case 4 -> old.withPort(1 + random.nextInt(3000));
			default -> old.withAuthentication(pick(List.of(Authentication.values())));
		};
		boolean taken = !fresh.id().equals(id) && policy.find(fresh.id()).isPresent();
		return taken ? policy : policy.change(id, ignored -> fresh);
	}

	private Listener listener() {
		Listener listener = Listener.of(pick(List.of("smtp", "imap", "pop3")), 1 + random.nextInt(3000),
				pick(List.of(Security.values())), pick(List.of(Authentication.values())),
				pick(List.of(Role.ACCESS, Role.RELAY, Role.SUBMISSION))).withNote(pick(NOTES));
		return random.nextBoolean() ? listener : listener.asFallbackFor(25).withEnabled(random.nextBoolean());
	}

	private TlsPolicy tls() {
		Optional<CertificateFiles> files = random.nextBoolean() ? Optional.empty()
				: Optional.of(new CertificateFiles("/etc/" + random.nextInt(5) + " a.pem", "C:\\keys\\k.pem"));
		return new TlsPolicy(pick(List.of(TlsVersion.values())), files);
	}

	private PortPolicy settings(PortPolicy policy) {
		SettingValues pop3 = policy.settings("pop3");
		Term term = random.nextInt(4) == 0 ? Term.forever() : Term.ofDays(random.nextInt(400));
		String scope = pick(SCOPES);
		return policy.withSettings("pop3", switch (random.nextInt(7)) {
			case 0 -> pop3.with(Retention.HOLD, term);
			case 1 -> pop3.with(Retention.HOLD_FOLDER, pick(NOTES));
			case 2 -> pop3.withOverride(Retention.HOLD, scope, term);
			case 3 -> pop3.withOverride(Retention.EXPIRE, scope, term);
			case 4 -> SettingValues.empty();
			case 5 -> new SettingValues(pop3.values(), Map.of());
			default -> pop3.withoutOverrides(scope);
		});
	}

	private SettingValues access(SettingValues access) {
		return switch (random.nextInt(3)) {
			case 0 -> access.with(FakeProviders.DATA, pick(NOTES));
			case 1 -> access.with(FakeProviders.LOUD, random.nextBoolean());
			default -> SettingValues.empty();
		};
	}

	private <T> T pick(List<T> all) {
		return all.get(random.nextInt(all.size()));
	}
}
