package org.postern.backend.local.state;

import java.util.List;
import java.util.OptionalInt;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.model.Security;

/** An open listener in the configuration. */
final class ListenerLine {

	String write(Listener listener) {
		OptionalInt standsInFor = listener.standsInFor();
		return Words.join("listener", listener.protocol(), Integer.toString(listener.port()),
				listener.bind().orElse(Words.NONE), listener.security().key(), listener.authentication().key(),
				listener.role().key(), standsInFor.isPresent() ? Integer.toString(standsInFor.getAsInt()) : Words.NONE);
	}

	Listener read(List<String> words) {
		Words.require(words, 8);
		OptionalInt standsInFor = Words.given(words.get(7)).map(Integer::parseInt).map(OptionalInt::of)
				.orElse(OptionalInt.empty());
		return new Listener(words.get(1), Integer.parseInt(words.get(2)), Words.given(words.get(3)),
				Security.ofKey(words.get(4)).orElseThrow(() -> Words.unreadable(words)),
				Authentication.ofKey(words.get(5)).orElseThrow(() -> Words.unreadable(words)),
				Role.ofKey(words.get(6)).orElseThrow(() -> Words.unreadable(words)), standsInFor, true, "");
	}
}
