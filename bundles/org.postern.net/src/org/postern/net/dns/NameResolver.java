package org.postern.net.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.postern.api.progress.Cancellation;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Address;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Finds the addresses of a host: literals as they are, this computer's hosts file, then DNS. */
public final class NameResolver {

	private final LookupSession session;

	/** Asks the resolvers that this computer is configured with. */
	public NameResolver() {
		this(LookupSession.defaultBuilder().build());
	}

	NameResolver(LookupSession session) {
		this.session = session;
	}

	/** @throws InterruptedException if cancelled */
	public Resolution resolve(String host, Cancellation cancellation) throws InterruptedException {
		cancellation.check();
		if (Address.isDottedQuad(host) || host.contains(":")) {
			return literal(host);
		}
		try {
			Name name = Name.fromString(java.net.IDN.toASCII(host) + ".");
			return resolve(name, cancellation);
		} catch (TextParseException | IllegalArgumentException e) {
			return new Resolution.NoSuchName();
		}
	}

	private static Resolution literal(String host) {
		try {
			return new Resolution.Addresses(List.of(InetAddress.getByName(host)));
		} catch (UnknownHostException e) {
			return new Resolution.NoSuchName();
		}
	}

	private Resolution resolve(Name name, Cancellation cancellation) throws InterruptedException {
		CompletableFuture<LookupResult> ipv4 = session.lookupAsync(name, Type.A).toCompletableFuture();
		CompletableFuture<LookupResult> ipv6 = session.lookupAsync(name, Type.AAAA).toCompletableFuture();
		try (Cancellation.Registration ending = cancellation.onCancel(() -> {
			ipv4.cancel(true);
			ipv6.cancel(true);
		})) {
			return combine(await(ipv4, cancellation), await(ipv6, cancellation));
		}
	}

	private static Resolution await(CompletableFuture<LookupResult> lookup, Cancellation cancellation)
			throws InterruptedException {
		try {
			return addresses(lookup.get());
		} catch (java.util.concurrent.CancellationException e) {
			cancellation.check();
			return new Resolution.Unavailable("cancelled");
		} catch (ExecutionException e) {
			return switch (e.getCause()) {
				case NoSuchDomainException none -> new Resolution.NoSuchName();
				case NoSuchRRSetException none -> new Resolution.NoAddress();
				case Throwable other -> new Resolution.Unavailable(String.valueOf(other.getMessage()));
			};
		}
	}

	private static Resolution addresses(LookupResult result) {
		List<InetAddress> found = new ArrayList<>();
		for (Record entry : result.getRecords()) {
			if (entry instanceof ARecord a) {
				found.add(a.getAddress());
			} else if (entry instanceof AAAARecord aaaa) {
				found.add(aaaa.getAddress());
			}
		}
		return found.isEmpty() ? new Resolution.NoAddress() : new Resolution.Addresses(found);
	}

	private static Resolution combine(Resolution first, Resolution second) {
		List<InetAddress> all = new ArrayList<>();
		for (Resolution part : List.of(first, second)) {
			if (part instanceof Resolution.Addresses found) {
				all.addAll(found.addresses());
			}
		}
		if (!all.isEmpty()) {
			return new Resolution.Addresses(all);
		}
		return first;
	}
}
