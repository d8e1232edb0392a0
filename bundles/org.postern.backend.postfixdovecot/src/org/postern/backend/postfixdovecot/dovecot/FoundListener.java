package org.postern.backend.postfixdovecot.dovecot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Port;
import org.postern.api.model.Role;
import org.postern.api.model.Security;

/**
 * An {@code inet_listener} of a log-in service.
 *
 * @param service   whose
 * @param name      its name there
 * @param port      the port really opened; 0 where it is closed
 * @param tls       whether TLS begins with the first byte
 * @param proxied   whether a proxy stands in front, so that no mail program can use it directly
 * @param addresses where it listens; empty for all addresses of the server
 */
record FoundListener(LoginService service, String name, int port, boolean tls, boolean proxied,
		List<String> addresses) {

	private static final String FOR = "-for-";

	FoundListener {
		addresses = List.copyOf(addresses);
	}

	/** @param general the general addresses to listen on, of {@code listen} */
	static List<FoundListener> of(LoginService service, Dialect dialect, String general) {
		return service.block().blocks("inet_listener").map(block -> new FoundListener(service, block.name(),
				block.setting("port").map(FoundListener::number).orElse(0), is(block, "ssl"), is(block, "haproxy"),
				addresses(block.stated(dialect.address()).orElse(general)))).toList();
	}

	private static boolean is(ConfBlock block, String key) {
		return block.setting(key).filter("yes"::equals).isPresent();
	}

	private static int number(String text) {
		return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
	}

	/** The addresses of a setting; empty for all of the server. */
	static List<String> addresses(String setting) {
		List<String> words = Stream.of(setting.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
		return words.contains("*") || words.isEmpty() ? List.of() : words.stream().map(FoundListener::plain).toList();
	}

	private static String plain(String address) {
		return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
	}

	/** The addresses that its own block states. */
	Optional<String> statedAddress() {
		return service.block().block("inet_listener", name)
				.flatMap(block -> Stream.of(Dialect.values()).flatMap(dialect -> block.stated(dialect.address()).stream())
						.findFirst());
	}

	boolean isOpen() {
		return Port.isValid(port);
	}

	/** Whether connections to it can be served at all. */
	boolean isServed() {
		return !proxied && (!tls || service.demand().canTls());
	}

	boolean isOurs() {
		return name.startsWith(LoginService.OURS);
	}

	/** What it amounts to: one listener for each address. */
	List<Listener> listeners() {
		List<Listener> found = new ArrayList<>();
		if (addresses.isEmpty()) {
			found.add(listener(Optional.empty()));
		}
		addresses.forEach(address -> found.add(listener(Optional.of(address))));
		return found;
	}

	private Listener listener(Optional<String> bind) {
		Security security = tls ? Security.IMPLICIT_TLS : service.demand().security();
		Authentication login = tls ? Authentication.TLS_ONLY : service.demand().authentication();
		Listener listener = Listener.of(service.protocol().id(), port, security, login, Role.ACCESS).withBind(bind);
		OptionalInt original = original();
		return original.isPresent() ? listener.asFallbackFor(original.getAsInt()) : listener;
	}

	/** The port that it stands in for, which its name tells. */
	private OptionalInt original() {
		int at = isOurs() ? name.lastIndexOf(FOR) : -1;
		int other = at < 0 ? 0 : number(name.substring(at + FOR.length()));
		return Port.isValid(other) ? OptionalInt.of(other) : OptionalInt.empty();
	}

	/** The name of a listener that Postern makes. */
	static String nameFor(Listener listener) {
		String name = LoginService.OURS + listener.protocol() + "-" + listener.port();
		return listener.standsInFor().isPresent() ? name + FOR + listener.standsInFor().getAsInt() : name;
	}
}
