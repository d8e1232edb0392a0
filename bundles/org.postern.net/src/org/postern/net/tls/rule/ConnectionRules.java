package org.postern.net.tls.rule;

import java.util.List;
import java.util.stream.Stream;

import org.postern.api.check.Stage;
import org.postern.api.rule.TestRule;

/** The rules about connecting, starting TLS and the handshake. */
public final class ConnectionRules {

	public List<TestRule<?>> all() {
		return Stream.of(connecting(), startingTls(), handshake()).flatMap(List::stream).toList();
	}

	private static List<TestRule<?>> connecting() {
		return Stream.concat(
				Stream.of(new ConnectTimedOut(), new ConnectRefused(), new Unreachable(), new Oversized(),
						new SpokenAtOnce(), new GreetingInCleartext()),
				Stream.of(Stage.values()).filter(ConnectionRules::isOnTheWire)
						.flatMap(stage -> stage == Stage.CONNECT ? Stream.of(new Closed(stage))
								: Stream.of(new Closed(stage), new NoAnswer(stage))))
				.<TestRule<?>>map(rule -> rule).toList();
	}

	private static boolean isOnTheWire(Stage stage) {
		return stage.compareTo(Stage.CONNECT) >= 0 && stage.compareTo(Stage.EXAMINATION) <= 0
				&& stage != Stage.CERTIFICATE;
	}

	private static List<TestRule<?>> startingTls() {
		return List.of(new StartTlsNotOffered(), new StartTlsCrossedOut(), new StartTlsRefused(), new ResponseInjected(),
				new PreauthBeforeTls(), new GoesOnInCleartext());
	}

	private static List<TestRule<?>> handshake() {
		return List.of(new HandshakeFailed(), new ServerFault(), new NoCommonVersion(), new NameUnknown(),
				new ClientCertificateWanted(), new EndlessHandshake(), new NotTls());
	}
}
