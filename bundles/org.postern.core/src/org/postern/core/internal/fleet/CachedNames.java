package org.postern.core.internal.fleet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.postern.api.progress.Cancellation;
import org.postern.core.internal.net.Names;
import org.postern.net.dns.Resolution;

/** Asks for each host once, though several of its ports are tested at the same time. Remembers the latest hosts only. */
final class CachedNames implements Names {

	private static final int MAXIMUM_HOSTS = 4096;

	private final Names names;
	private final Map<String, FutureTask<Resolution>> known = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, FutureTask<Resolution>> eldest) {
			return size() > MAXIMUM_HOSTS;
		}
	};

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

	private synchronized FutureTask<Resolution> answer(String host, Cancellation cancellation) {
		return known.computeIfAbsent(host, unknown -> new FutureTask<>(() -> names.resolve(host, cancellation)));
	}
}
