package org.postern.core.internal.guest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.postern.api.backend.ServerBackend;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;

/**
 * Tells Postern's own providers, which are used as they are, from those of plug-ins, which are guarded. Of two with the
 * same id Postern's own is taken; a plug-in that cannot even say what it is, is left out.
 */
public final class Guests {

	/** The id of the finding that a plug-in failed or hung in the middle of something. */
	public static final String NO_ANSWER = "plugin.no-answer";

	private static final String OWN = "org.postern.";
	private static final Duration LIMIT = Duration.ofSeconds(5);

	private final Function<Object, Optional<String>> plugin;
	private final Map<String, Guest> known = new ConcurrentHashMap<>();

	/** @param plugin the name of the plug-in that an object comes from; empty for one of Postern's own */
	Guests(Function<Object, Optional<String>> plugin) {
		this.plugin = plugin;
	}

	/** By the bundles that the providers' classes come from. */
	public static Guests ofBundles() {
		return new Guests(provider -> Optional.ofNullable(FrameworkUtil.getBundle(provider.getClass()))
				.map(Bundle::getSymbolicName).filter(Predicate.not(Guests::isOwn)));
	}

	private static boolean isOwn(String name) {
		return name.startsWith(OWN);
	}

	public List<MailProtocol> protocols(List<MailProtocol> all) {
		return guarded(all, GuestProtocol::of, protocol -> protocol.info().id());
	}

	public List<ProfileFormat> formats(List<ProfileFormat> all) {
		return guarded(all, GuestFormat::of, format -> format.info().id());
	}

	public List<ProfileChannel> channels(List<ProfileChannel> all) {
		return guarded(all, GuestChannel::of, channel -> channel.info().id());
	}

	public List<ServerBackend> backends(List<ServerBackend> all) {
		return guarded(all, GuestBackend::of, backend -> backend.info().id());
	}

	/** Postern's own as they are, and those of plug-ins whose id is not taken. */
	private <P> List<P> guarded(List<P> all, BiFunction<Guest, P, P> guard, Function<P, String> id) {
		List<P> taken = new ArrayList<>(own(all));
		for (P provider : all) {
			guest(provider).flatMap(guest -> answer(guest, () -> guard.apply(guest, provider)))
					.filter(found -> taken.stream().noneMatch(other -> id.apply(other).equals(id.apply(found))))
					.ifPresent(taken::add);
		}
		return taken;
	}

	/** What providers of one kind are, each id once. */
	public <P, I> List<I> infos(List<P> all, Function<P, I> info, Function<I, String> id) {
		List<I> taken = new ArrayList<>();
		own(all).forEach(provider -> taken.add(info.apply(provider)));
		for (P provider : all) {
			guest(provider).flatMap(guest -> answer(guest, () -> info.apply(provider)))
					.filter(said -> taken.stream().noneMatch(other -> id.apply(other).equals(id.apply(said))))
					.ifPresent(taken::add);
		}
		return taken;
	}

	public List<TestRule<?>> rules(List<TestRules> all) {
		List<TestRule<?>> taken = new ArrayList<>();
		for (TestRules rules : all) {
			Optional<Guest> guest = guest(rules);
			if (guest.isEmpty()) {
				taken.addAll(rules.rules());
			} else {
				answer(guest.get(), () -> guarded(guest.get(), rules)).ifPresent(taken::addAll);
			}
		}
		return taken;
	}

	private static List<TestRule<?>> guarded(Guest guest, TestRules rules) {
		List<TestRule<?>> guarded = new ArrayList<>();
		rules.rules().forEach(rule -> guarded.add(GuestRule.of(guest, rule)));
		return guarded;
	}

	private <T> List<T> own(List<T> all) {
		return all.stream().filter(provider -> plugin.apply(provider).isEmpty()).toList();
	}

	private Optional<Guest> guest(Object provider) {
		return plugin.apply(provider).map(name -> known.computeIfAbsent(name, Guest::new));
	}

	private static <T> Optional<T> answer(Guest guest, Callable<T> question) {
		try {
			return Optional.of(guest.ask(LIMIT, question));
		} catch (GuestException e) {
			return Optional.empty();
		}
	}
}
