package org.postern.core.internal.probe.rule;

import java.util.List;
import java.util.stream.Stream;

import org.postern.api.check.Stage;
import org.postern.api.rule.TestRule;

/** The rules about logins and round trips. */
public final class TripRules {

	public List<TestRule<?>> all() {
		return Stream.of(logins(), mail(Stage.SEND), mail(Stage.RECEIVE), letters()).flatMap(List::stream).toList();
	}

	private static List<TestRule<?>> logins() {
		return List.of(new WrongPassword(), new TokenRefused(), new PasswordExpired(), new AppPassword(), new
				AccountLocked(), new PasswordTransition(), new ContactAdministrator(), new TooManyAttempts(), new
				MailboxInUse(), new LoginDelayed(), new LoginLater(), new TlsRequired(), new MechanismTooWeak(), new
				MechanismRefused(), new ServerImpostor(), new ExchangeBroken(), new LoginTlsFailed(), new
				LoginBrokenOff(), new LoginServerFailed(), new NoMechanism(), new MechanismsDisagree(), new
				MechanismBroken(), new AnyPassword(), new ScramUnproven(), new FewIterations(), new LoginNeedsTls());
	}

	/** @param stage sending or receiving, which fail for the same reasons */
	private static List<TestRule<?>> mail(Stage stage) {
		return List.of(new MailPasswordRefused(stage), new MailLater(stage), new MailMechanismMissing(stage), new
				MailBrokenOff(stage), new MailTlsFailed(stage), new SenderRefused(stage), new
				RecipientRefused(stage), new MessageRefused(stage), new MailServerFailed(stage));
	}

	private static List<TestRule<?>> letters() {
		return List.of(new NotFound(), new LeftBehind(), new OneWay(), new NoTrace(), new SlowHop(), new ClockSkew(),
				new CleartextHop(), new TakenForSpam(), new OwnChecksFail());
	}
}
