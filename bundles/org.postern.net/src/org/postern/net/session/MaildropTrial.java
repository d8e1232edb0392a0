package org.postern.net.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * What POP3 says of a mailbox (RFC 1939 section 7).
 *
 * @param messages how many there are
 * @param asked    of how many the unique id was asked: all, or the newest of very many
 * @param uidl     the server's answer where it refused UIDL
 * @param ids      the unique ids, by number
 * @param changed  ids that were others in the next session, although nothing was done: {@code 3: a, then b}
 * @param top      the server's answer where it refused TOP of the last message
 * @param body     lines of the body that came with TOP although none was asked for
 */
public record MaildropTrial(int messages, int asked, Optional<String> uidl, Map<Integer, String> ids,
		List<String> changed, Optional<String> top, int body) implements Fact {

	public MaildropTrial {
		Objects.requireNonNull(uidl);
		ids = Map.copyOf(ids);
		changed = List.copyOf(changed);
		Objects.requireNonNull(top);
	}

	/** The ids that more than one message has. */
	public List<String> repeated() {
		HashSet<String> once = new HashSet<>();
		return ids.values().stream().filter(id -> !once.add(id)).distinct().sorted().toList();
	}

	/** The ids that are not 1 to 70 visible ASCII characters. */
	public List<String> malformed() {
		return ids.values().stream().filter(id -> !id.matches("[!-~]{1,70}")).sorted().toList();
	}

	/** With what another session saw of the same messages. */
	MaildropTrial comparedTo(MaildropTrial later) {
		List<String> different = new ArrayList<>();
		ids.keySet().stream().sorted().filter(number -> later.messages() == messages && later.ids().containsKey(number))
				.filter(number -> !later.ids().get(number).equals(ids.get(number)))
				.forEach(number -> different.add(number + ": " + ids.get(number) + ", then " + later.ids().get(number)));
		return new MaildropTrial(messages, asked, uidl, ids, different, top, body);
	}

	/** In a few lines. */
	public List<String> describe() {
		List<String> lines = new ArrayList<>(List.of(messages + (messages == 1 ? " message" : " messages")));
		lines.add(uidl.isPresent() ? "no unique ids" : ids.size() + " unique ids" + (changed.isEmpty()
				? ", the same in the next session" : ""));
		if (messages > 0) {
			lines.add(top.isPresent() ? "no TOP" : "TOP shows a header");
		}
		return lines;
	}
}
