package org.postern.core.internal.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.backend.Accounts;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.BackendInfo;
import org.postern.api.backend.HostTrust;
import org.postern.api.backend.Plan;
import org.postern.api.backend.RemoteProbe;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerBackend;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.ProfileSet;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.core.internal.profile.FakeFormat;
import org.postern.core.internal.provider.FakeBackend;
import org.postern.testkit.MemorySecrets;

/** Formats, channels and backends of plug-ins that break in the middle of their work. */
class GuestWorkTest {

	private static final ClientProfile PROFILE = new ClientProfile("example.org", "Example", Optional.empty(),
			UserNameRule.ADDRESS, List.of(), List.of(), Term.forever(), Term.forever());
	private static final ChannelAccess ACCESS = new ChannelAccess(SettingValues.empty(), Path.of("site"), new MemorySecrets(),
			HostTrust.none());
	private static final ServerAccess SERVER = new ServerAccess(
			new MailServer("mail", "localhost", "x", 0, SettingValues.empty(), PortPolicy.empty()), List.of(), Path.of("site"),
			new MemorySecrets());
	private static final Document DOCUMENT = Document.ofText("a", "text/plain", "b");
	private static final Revision REVISION = new Revision("1", "mail", Instant.EPOCH, "change", "");
	private static final Plan PLAN = new Plan("mail", "1", PortPolicy.empty(), PortPolicy.empty(), List.of(), List.of());

	private final Guest guest = new Guest("org.example.guest");
	private final Guests guests = new Guests(provider -> provider instanceof FakeFormat || provider instanceof FakeBackend
			? Optional.empty() : Optional.of("org.example.guest"));
	private final CountDownLatch never = new CountDownLatch(1);
	private final CountDownLatch asked = new CountDownLatch(1);

	/** A provider of which every method but {@code info} does the same. */
	private static <T> T acting(Class<T> type, Object info, Callable<?> work) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(self, method, arguments) -> switch (method.getName()) {
					case "info" -> info;
					case "forUsers", "signs" -> true;
					case "collects", "reachesUsers" -> false;
					default -> work.call();
				}));
	}

	private static Object memory() {
		throw new OutOfMemoryError("all of it");
	}

	private Object hang() throws InterruptedException {
		asked.countDown();
		never.await();
		return never;
	}

	private ProfileFormat format(Callable<?> work) {
		return guests.formats(List.of(acting(ProfileFormat.class, new FormatInfo("x", "Format X", ""), work))).getFirst();
	}

	private ProfileChannel channel(Callable<?> work) {
		return guests.channels(List.of(acting(ProfileChannel.class, new ChannelInfo("x", "Channel X", "", List.of()), work)))
				.getFirst();
	}

	private ServerSession session(Callable<?> work) {
		return new GuestSession(backend(), acting(ServerSession.class, "", work), Optional.empty(), Optional.empty(),
				Optional.empty());
	}

	private GuestBackend backend() {
		return new GuestBackend(guest, new FakeBackend("x"), new BackendInfo("x", "Backend X", "", List.of(), 0));
	}

	private ServerControl control(Callable<?> work) {
		return new GuestControl(backend(), acting(ServerControl.class, "", work));
	}

	/** A backend whose session is asked what it offers besides. */
	private ServerBackend backend(ServerSession session) {
		return guests.backends(List.of(acting(ServerBackend.class, backend().info(), () -> session))).getFirst();
	}

	@Test
	void a_format_that_takes_all_memory_is_left_out_and_its_review_says_why() {
		ProfileFormat format = format(GuestWorkTest::memory);

		assertFalse(format.suits(PROFILE));
		assertEquals("What Format X says is unknown because of plug-in org.example.guest: it failed: "
				+ "java.lang.OutOfMemoryError: all of it.", format.review(PROFILE).getFirst().summary());
		assertTrue(assertThrows(FormatException.class, () -> format.read(DOCUMENT)).getMessage()
				.contains("Plug-in org.example.guest failed"));
	}

	@Test
	void what_a_format_refuses_is_its_own_word() {
		FormatException refusal = new FormatException("Not of this format");

		assertSame(refusal, assertThrows(FormatException.class, () -> format(() -> {
			throw refusal;
		}).read(DOCUMENT)));
	}

	@Test
	void a_push_that_hangs_ends_when_it_is_cancelled_and_the_plug_in_is_not_asked_again() {
		ProfileChannel channel = channel(this::hang);
		CancelSource cancel = new CancelSource();
		Thread.ofVirtual().start(() -> {
			awaitQuestion();
			cancel.cancel();
		});

		assertThrows(InterruptedException.class, () -> channel.push(new ProfileSet(PROFILE, List.of(DOCUMENT)), ACCESS, until(cancel)));
		ChannelException again = assertThrows(ChannelException.class,
				() -> channel.push(new ProfileSet(PROFILE, List.of(DOCUMENT)), ACCESS, Progress.none()));
		assertTrue(again.getMessage().startsWith("Plug-in org.example.guest gave no answer earlier"), again.getMessage());
		assertTrue(again.remedy().contains("postern plugins remove org.example.guest"), again.remedy());
	}

	private void awaitQuestion() {
		try {
			asked.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static Progress until(CancelSource cancel) {
		return new Progress() {
			@Override
			public void step(String what) {
				// nobody listens
			}

			@Override
			public Cancellation cancellation() {
				return cancel;
			}
		};
	}

	@Test
	void an_apply_that_fails_by_a_bug_is_told_as_a_change_that_is_not_known() {
		BackendException trouble = assertThrows(BackendException.class, () -> session(GuestWorkTest::memory).apply(PLAN, Progress.none()));

		assertTrue(trouble.getMessage().contains("all of it, so that it is not known what it changed"), trouble.getMessage());
	}

	@Test
	void a_backend_that_may_still_be_at_work_is_not_asked_to_restore() {
		assertThrows(GuestException.class, () -> guest.ask(Duration.ofMillis(50), this::hang));

		BackendException trouble = assertThrows(BackendException.class, () -> session(() -> REVISION).restore(REVISION));

		assertTrue(trouble.getMessage().startsWith("Plug-in org.example.guest gave no answer earlier"), trouble.getMessage());
		assertTrue(trouble.remedy().startsWith("What was begun is finished or undone by the next run"), trouble.remedy());
	}

	@Test
	void a_backend_that_cannot_say_what_it_offers_besides_is_named_where_its_server_is_opened() {
		ServerBackend backend = backend(acting(ServerSession.class, "", GuestWorkTest::memory));

		BackendException trouble = assertThrows(BackendException.class, () -> backend.open(SERVER));

		assertTrue(trouble.getMessage().startsWith("Plug-in org.example.guest failed"), trouble.getMessage());
	}

	@Test
	void what_a_backend_offers_besides_is_guarded_as_the_backend_is() throws Exception {
		try (ServerSession session = backend(new FakeBackend("x").open(SERVER)).open(SERVER)) {
			assertEquals(GuestControl.class, session.control().orElseThrow().getClass());
			assertEquals(GuestAccounts.class, session.accounts().orElseThrow().getClass());
			assertEquals(Optional.empty(), session.probe());
			assertEquals(List.of(), session.accounts().orElseThrow().list());
		}
	}

	@Test
	void a_switch_that_fails_says_why_it_does_not_start_and_keeps_nobody_from_leaving() {
		ServerControl control = control(GuestWorkTest::memory);

		assertTrue(assertThrows(BackendException.class, control::start).getMessage()
				.startsWith("Plug-in org.example.guest failed"));
		assertTrue(control.isRunning(), "its ports tell");
		control.stop();
	}

	@Test
	void what_a_switch_refuses_is_its_own_word() {
		BackendException refusal = new BackendException("The port is taken", "Free it.");

		assertSame(refusal, assertThrows(BackendException.class, () -> control(() -> {
			throw refusal;
		}).start()));
	}

	@Test
	void accounts_that_hung_once_are_not_asked_again() {
		assertThrows(GuestException.class, () -> guest.ask(Duration.ofMillis(50), this::hang));
		Accounts accounts = new GuestAccounts(backend(), acting(Accounts.class, "", List::of));

		BackendException trouble = assertThrows(BackendException.class, accounts::list);

		assertTrue(trouble.getMessage().startsWith("Plug-in org.example.guest gave no answer earlier"), trouble.getMessage());
		assertTrue(trouble.remedy().contains("postern plugins remove org.example.guest"), trouble.remedy());
	}

	@Test
	void a_probe_that_hangs_ends_when_it_is_cancelled() {
		RemoteProbe probe = new GuestProbe(backend(), acting(RemoteProbe.class, "", this::hang), "there");
		CancelSource cancel = new CancelSource();
		Thread.ofVirtual().start(() -> {
			awaitQuestion();
			cancel.cancel();
		});

		assertThrows(InterruptedException.class,
				() -> probe.connect(InetAddress.getLoopbackAddress(), 25, Duration.ofSeconds(1), cancel));
	}

	@Test
	void what_a_backend_refuses_is_its_own_word() {
		BackendException refusal = new BackendException("No such server", "Make one.");

		assertSame(refusal, assertThrows(BackendException.class, () -> session(() -> {
			throw refusal;
		}).plan(PortPolicy.empty())));
	}

	/** A default method that a guard does not hand on would silently be the plug-in's no longer. */
	@ParameterizedTest
	@ValueSource(classes = { GuestFormat.class, GuestChannel.class, GuestShipment.class, GuestBackend.class, GuestSession.class,
			GuestControl.class, GuestAccounts.class, GuestProbe.class, GuestProtocol.class, GuestRule.class })
	void a_guard_hands_on_all_that_a_plug_in_may_be_asked(Class<?> guard) throws Exception {
		for (Method asked : guard.getInterfaces()[0].getMethods()) {
			if (!Modifier.isStatic(asked.getModifiers())) {
				assertSame(guard, guard.getMethod(asked.getName(), asked.getParameterTypes()).getDeclaringClass(), asked.toString());
			}
		}
	}

	@Test
	void what_is_posterns_own_is_used_as_it_is() {
		FakeFormat own = new FakeFormat("x");

		assertEquals(List.of(own), guests.formats(List.of(acting(ProfileFormat.class, own.info(), this::hang), own)));
	}
}
