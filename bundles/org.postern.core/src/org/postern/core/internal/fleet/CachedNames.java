package org.postern.core.internal.fleet;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.postern.api.progress.Cancellation;
import org.postern.core.internal.net.Names;
import org.postern.net.dns.Resolution;

/** Asks for each host once, though several of its ports are tested at the same time. Remembers the latest hosts only. */
final class CachedNames implements Names {

	private static final int MAXIMUM_HOSTS = 4096;

	private final Names names;
	private final Map<String, FutureTask<Resolution>> known = new ConcurrentHashMap<>();
	/** Who was asked for first is forgotten first. */
	private final Queue<String> inOrder = new ConcurrentLinkedQueue<>();

	CachedNames(Names names) {
		this.names = names;
	}

	@Override
	public Resolution resolve(String host, Cancellation cancellation) throws InterruptedException {
		FutureTask<Resolution> answer = answer(host, cancellation);
		answer.run();
		try {
			return answer.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof InterruptedException cancelled) {
				throw cancelled;
			}
			throw new IllegalStateException("The look-up of " + host + " failed", e.getCause());
		}
	}

	/** Without a lock: thousands of threads that came to wait for it would each keep a piece of stack until their test has ended. */
	private FutureTask<Resolution> answer(String host, Cancellation cancellation) {
		FutureTask<Resolution> question = new FutureTask<>(() -> names.resolve(host, cancellation));
		FutureTask<Resolution> earlier = known.putIfAbsent(host, question);
		if (earlier != null) {
			return earlier;
		}
		inOrder.add(host);
		if (known.size() > MAXIMUM_HOSTS) {
			Optional.ofNullable(inOrder.poll()).ifPresent(known::remove);
		}
		return question;
	}
}
