package org.postern.net.dns;

import java.net.InetSocketAddress;
import java.time.Duration;

import org.postern.api.progress.Cancellation;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;

/** Asks name servers. Every look-up ends within {@value #LIMIT_SECONDS} seconds, or at once when cancelled. */
public final class NameServers {

	private static final int LIMIT_SECONDS = 8;
	private static final Duration LIMIT = Duration.ofSeconds(LIMIT_SECONDS);
	/** How long one server may think before it, or the next, is asked again. */
	private static final Duration PATIENCE = Duration.ofMillis(2500);

	private final ExtendedResolver resolver;
	private final Duration limit;

	private NameServers(ExtendedResolver resolver, Duration patience, Duration limit) {
		this.resolver = resolver;
		this.limit = limit;
		for (Resolver one : resolver.getResolvers()) {
			one.setTimeout(patience);
		}
		resolver.setTimeout(limit);
	}

	/** Those that this computer is configured with at this moment; networks change. */
	public static NameServers ofThisComputer() {
		ResolverConfig.refresh();
		return new NameServers(new ExtendedResolver(), PATIENCE, LIMIT);
	}

	/** One given name server. */
	public static NameServers at(InetSocketAddress address) {
		return at(address, LIMIT);
	}

	/** @param limit how long a look-up may take in all */
	static NameServers at(InetSocketAddress address, Duration limit) {
		Duration third = limit.dividedBy(3);
		return new NameServers(new ExtendedResolver(new Resolver[] { new SimpleResolver(address) }),
				third.compareTo(PATIENCE) < 0 ? third : PATIENCE, limit);
	}

	/** @throws InterruptedException if cancelled */
	public <T> Lookup<T> look(String name, RecordKind<T> kind, Cancellation cancellation)
			throws InterruptedException {
		cancellation.check();
		try {
			return begin(name, kind).await(cancellation);
		} catch (TextParseException e) {
			return Lookup.none(name, Ending.NO_SUCH_NAME, "'" + name + "' cannot be a name");
		}
	}

	/** Both kinds of addresses, asked for at the same time. */
	AddressRecords addresses(String host, Cancellation cancellation) throws InterruptedException {
		cancellation.check();
		try {
			Inquiry<java.net.InetAddress> ipv4 = begin(host, RecordKind.ipv4());
			Inquiry<java.net.InetAddress> ipv6 = begin(host, RecordKind.ipv6());
			return new AddressRecords(ipv4.await(cancellation), ipv6.await(cancellation));
		} catch (TextParseException e) {
			String reason = "'" + host + "' cannot be a name";
			return new AddressRecords(Lookup.none(host, Ending.NO_SUCH_NAME, reason),
					Lookup.none(host, Ending.NO_SUCH_NAME, reason));
		}
	}

	/**
	 * Whether the name servers vouch for anything at all: a resolver that does not check DNSSEC never says that an
	 * answer is authentic, which then tells nothing about the answer. The root zone is signed.
	 */
	public boolean validate(Cancellation cancellation) throws InterruptedException {
		return look(".", RecordKind.zone(), cancellation).authenticated();
	}

	private <T> Inquiry<T> begin(String name, RecordKind<T> kind) throws TextParseException {
		return new Inquiry<>(resolver, kind, Questions.name(name), limit);
	}
}
