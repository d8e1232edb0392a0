package org.postern.core.internal.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.BackendException;
import org.postern.api.model.Authentication;
import org.postern.api.model.Domain;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.UserNameRule;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.setting.SettingValues;
import org.postern.core.internal.provider.BackendSessions;
import org.postern.core.internal.provider.FakeBackend;
import org.postern.core.site.Site;
import org.postern.core.test.TestRequest;
import org.postern.testkit.MemorySecrets;
import org.postern.testkit.TestIdentity;

class SiteTestPlannerTest {

	private static final MailAddress ANNA = MailAddress.parse("anna@example.org");
	private static final Listener OPEN = Listener.of("smtp", 587, Security.STARTTLS, Authentication.TLS_ONLY, Role.SUBMISSION);
	private static final Listener CLOSED = OPEN.withPort(2525).withEnabled(false);

	private final MemorySecrets secrets = new MemorySecrets();
	private final FakeBackend backend = new FakeBackend("local");
	private final SiteTestPlanner planner = new SiteTestPlanner(new BackendSessions(List.of(backend), secrets), secrets);

	@Test
	void a_test_expects_what_the_policy_says() throws Exception {
		TestIdentity authority = TestIdentity.of("mail.example.org");
		backend.authorities().add(authority.certificate());

		TestRequest request = planner.request(site(), "mail", List.of(OPEN, CLOSED), Optional.empty(), false,
				Cancellation.never());

		assertEquals(List.of("SMTP mail.example.org:10587, STARTTLS (optional)"),
				request.endpoints().stream().map(endpoint -> endpoint.describe()).toList());
		assertEquals(List.of(authority.certificate()), request.authorities());
		assertEquals(site().servers().getFirst().policy(), request.policy().orElseThrow());
		assertTrue(request.login().isEmpty());
	}

	@Test
	void the_login_has_the_kept_password_and_the_domains_user_name() throws Exception {
		secrets.put(SecretStore.loginKey(ANNA), Secret.of("open sesame"));

		TestRequest request = planner.request(site(), "mail", List.of(OPEN), Optional.of(ANNA), true,
				Cancellation.never());

		assertEquals("anna", request.login().orElseThrow().user());
		assertEquals(Secret.of("open sesame"), request.login().orElseThrow().password());
		assertTrue(request.roundTrip());
	}

	@Test
	void a_password_nobody_knows_is_told_with_the_remedy() {
		BackendException refused = assertThrows(BackendException.class,
				() -> planner.request(site(), "mail", List.of(OPEN), Optional.of(ANNA), false, Cancellation.never()));

		assertTrue(refused.getMessage().contains("anna@example.org"), refused.getMessage());
		assertTrue(refused.remedy().contains("postern account"), refused.remedy());
	}

	@Test
	void an_unknown_server_is_told() {
		assertThrows(BackendException.class,
				() -> planner.request(site(), "none", List.of(OPEN), Optional.empty(), false, Cancellation.never()));
	}

	private static Site site() {
		PortPolicy policy = PortPolicy.empty().with(OPEN).with(CLOSED);
		return new Site(Path.of("site"), "Test",
				List.of(new MailServer("mail", "mail.example.org", "local", 10_000, SettingValues.empty(), policy)),
				List.of(new Domain("example.org", "mail", "Example", UserNameRule.LOCAL_PART)));
	}
}
