package org.postern.core.internal.site;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Port;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one item of {@code listeners}. */
final class ListenerReader {

	static final List<String> KEYS = List.of("protocol", "port", "bind", "security", "authentication", "role",
			"stands-in-for", "enabled", "note");

	static final List<String> REQUIRED = List.of("protocol", "port", "security", "authentication", "role");

	private final Collection<String> protocols;
	private final int offset;

	/** @param protocols the ids of those installed */
	ListenerReader(Collection<String> protocols, int offset) {
		this.protocols = protocols;
		this.offset = offset;
	}

	Optional<Listener> read(Node node, Problems problems) {
		Section section = new Section(node, "a listener", problems);
		section.allow(KEYS);
		Optional<String> protocol = section.required("protocol", "imap", Values::filled);
		protocol.ifPresent(id -> checkInstalled(section, id));
		Optional<Integer> port = section.required("port", "587", this::port);
		Optional<String> bind = section.read("bind", Values::host);
		Optional<Security> security = section.required("security", "starttls",
				Values.word("security", Security::ofKey, words(Security.values(), Security::key)));
		Optional<Authentication> authentication = section.required("authentication", "tls-only",
				Values.word("authentication", Authentication::ofKey, words(Authentication.values(), Authentication::key)));
		Optional<Role> role = section.required("role", "access",
				Values.word("role", Role::ofKey, words(Role.values(), Role::key)));
		Optional<Integer> standsInFor = role.flatMap(known -> standsInFor(section, known));
		boolean enabled = section.read("enabled", Values::flag).orElse(true);
		String note = section.text("note").orElse("");
		boolean complete = Stream.of(protocol, port, security, authentication, role).allMatch(Optional::isPresent)
				&& standsInFor.isPresent() == (role.orElseThrow() == Role.FALLBACK);
		return complete ? Optional.of(new Listener(protocol.get(), port.get(), bind, security.get(),
				authentication.get(), role.get(), standsInFor.map(OptionalInt::of).orElse(OptionalInt.empty()), enabled,
				note)) : Optional.empty();
	}

	static <T> List<String> words(T[] values, Function<T, String> key) {
		return Arrays.stream(values).map(key).toList();
	}

	private void checkInstalled(Section section, String id) {
		if (!protocols.contains(id)) {
			section.problems().remark(section.find("protocol").orElseThrow(),
					"The protocol '" + id + "' is not installed.", Words.suggestInstalled(id, protocols));
		}
	}

	private int port(String text) {
		int port = Values.port(text);
		if (!Port.isValid(port + offset)) {
			throw new WrongValue("Port " + port + " with the port offset " + offset + " is " + (port + offset)
					+ ", outside 1 to 65535.", "Take a lower port, or a lower port-offset.");
		}
		return port;
	}

	private static Optional<Integer> standsInFor(Section section, Role role) {
		boolean stated = section.has("stands-in-for");
		if (stated && role != Role.FALLBACK) {
			section.problems().error(section.keyNode("stands-in-for"), "Only a fallback stands in for another port.",
					"Write 'role: fallback', or remove this line.");
		} else if (!stated && role == Role.FALLBACK) {
			return section.required("stands-in-for", "25", Values::port);
		}
		return section.read("stands-in-for", Values::port).filter(ignored -> role == Role.FALLBACK);
	}
}
