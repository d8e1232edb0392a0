package org.postern.net.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.postern.api.progress.Cancellation;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Resolver;

/** One question on its way, and those that its answer makes necessary: where an alias leads, whether DNSSEC failed. */
final class Inquiry<T> {

	private static final int MAXIMUM_ALIASES = 12;

	private final Resolver resolver;
	private final RecordKind<T> kind;
	private final Name asked;
	private final long end;
	private final List<Name> aliases = new ArrayList<>();
	private boolean authenticated = true;
	private CompletableFuture<Message> pending;

	/** Asks at once, and does not wait. */
	Inquiry(Resolver resolver, RecordKind<T> kind, Name asked, Duration limit) {
		this.resolver = resolver;
		this.kind = kind;
		this.asked = asked;
		this.end = System.nanoTime() + limit.toNanos();
		this.pending = send(asked, Flags.AD);
	}

	/** Nobody answered, or not in words that can be understood. */
	private static final class Unanswered extends Exception {
		private static final long serialVersionUID = 1L;

		Unanswered(String reason) {
			super(reason);
		}
	}

	/**
	 * Waits for the answer.
	 *
	 * @throws InterruptedException if cancelled
	 */
	Lookup<T> await(Cancellation cancellation) throws InterruptedException {
		try {
			return follow(cancellation);
		} catch (Unanswered e) {
			return ended(Ending.UNAVAILABLE, e.getMessage());
		}
	}

	private Lookup<T> follow(Cancellation cancellation) throws InterruptedException, Unanswered {
		while (true) {
			Message message = answer(cancellation);
			if (message.getRcode() == Rcode.SERVFAIL) {
				return failed(message, cancellation);
			}
			Reply reply = new Reply(message, kind.type(), current());
			authenticated &= reply.isAuthenticated();
			if (loops(reply.aliases())) {
				return ended(Ending.ALIAS_LOOP, "");
			}
			Optional<Lookup<T>> lookup = end(reply);
			if (lookup.isPresent()) {
				return lookup.get();
			}
			pending = send(current(), Flags.AD);
		}
	}

	private Optional<Lookup<T>> end(Reply reply) throws Unanswered {
		if (reply.isNoSuchName()) {
			return Optional.of(ended(Ending.NO_SUCH_NAME, ""));
		}
		if (!reply.isOk()) {
			throw new Unanswered("the name server answers " + reply.code());
		}
		if (!reply.records().isEmpty()) {
			return Optional.of(new Lookup<>(RecordKind.text(asked), names(), Ending.FOUND, "",
					reply.records().stream().map(kind::read).toList(), authenticated));
		}
		return reply.aliases().isEmpty() ? Optional.of(ended(Ending.NO_SUCH_RECORD, "")) : Optional.empty();
	}

	/** Whether it cannot be said, or the resolver says no because the signatures are wrong: then it tells without them. */
	private Lookup<T> failed(Message message, Cancellation cancellation) throws InterruptedException, Unanswered {
		String reason = Reply.reason(message);
		pending = send(current(), Flags.CD);
		Message unchecked = answer(cancellation);
		boolean bogus = unchecked.getRcode() == Rcode.NOERROR || unchecked.getRcode() == Rcode.NXDOMAIN;
		return ended(bogus ? Ending.BOGUS : Ending.UNAVAILABLE, reason);
	}

	private boolean loops(List<Name> further) {
		for (Name alias : further) {
			boolean known = alias.equals(asked) || aliases.contains(alias);
			aliases.add(alias);
			if (known || aliases.size() > MAXIMUM_ALIASES) {
				return true;
			}
		}
		return false;
	}

	private Name current() {
		return aliases.isEmpty() ? asked : aliases.getLast();
	}

	private List<String> names() {
		return aliases.stream().map(RecordKind::text).toList();
	}

	private Lookup<T> ended(Ending ending, String detail) {
		return new Lookup<>(RecordKind.text(asked), names(), ending, detail, List.of(),
				authenticated && ending.isKnown());
	}

	private CompletableFuture<Message> send(Name name, int flag) {
		return resolver.sendAsync(Questions.about(name, kind.type(), flag)).toCompletableFuture();
	}

	private Message answer(Cancellation cancellation) throws InterruptedException, Unanswered {
		CompletableFuture<Message> waiting = pending;
		try (Cancellation.Registration ending = cancellation.onCancel(() -> waiting.cancel(true))) {
			return waiting.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
		} catch (java.util.concurrent.CancellationException e) {
			cancellation.check();
			throw new Unanswered("the question was withdrawn");
		} catch (TimeoutException e) {
			waiting.cancel(true);
			throw new Unanswered("no answer in time");
		} catch (ExecutionException e) {
			cancellation.check();
			throw new Unanswered(Questions.trouble(e.getCause()));
		}
	}
}
