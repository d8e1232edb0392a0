package org.postern.net.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
		return lookEach(List.of(name), kind, cancellation).getFirst();
	}

	/** Records of one kind under several names, asked for at the same time; the answers are in the order of the names. */
	public <T> List<Lookup<T>> lookEach(List<String> names, RecordKind<T> kind, Cancellation cancellation)
			throws InterruptedException {
		cancellation.check();
		List<Question<T>> asked = names.stream().map(name -> ask(name, kind)).toList();
		List<Lookup<T>> found = new ArrayList<>();
		for (Question<T> question : asked) {
			found.add(question.await(cancellation));
		}
		return found;
	}

	/** Both kinds of addresses, asked for at the same time. */
	public AddressRecords addresses(String host, Cancellation cancellation) throws InterruptedException {
		return addressesOfEach(List.of(host), cancellation).getFirst();
	}

	/** Both kinds of addresses of several hosts, all asked for at the same time. */
	public List<AddressRecords> addressesOfEach(List<String> hosts, Cancellation cancellation)
			throws InterruptedException {
		cancellation.check();
		List<Question<InetAddress>> ipv4 = hosts.stream().map(host -> ask(host, RecordKind.ipv4())).toList();
		List<Question<InetAddress>> ipv6 = hosts.stream().map(host -> ask(host, RecordKind.ipv6())).toList();
		List<AddressRecords> found = new ArrayList<>();
		for (int i = 0; i < hosts.size(); i++) {
			found.add(new AddressRecords(ipv4.get(i).await(cancellation), ipv6.get(i).await(cancellation)));
		}
		return found;
	}

	/**
	 * Whether the name servers vouch for anything at all: a resolver that does not check DNSSEC never says that an
	 * answer is authentic, which then tells nothing about the answer. The root zone is signed.
	 */
	public boolean validate(Cancellation cancellation) throws InterruptedException {
		return look(".", RecordKind.zone(), cancellation).authenticated();
	}

	/** A question that was asked, or that cannot be. */
	private interface Question<T> {
		Lookup<T> await(Cancellation cancellation) throws InterruptedException;
	}

	private <T> Question<T> ask(String name, RecordKind<T> kind) {
		try {
			return new Inquiry<>(resolver, kind, Questions.name(name), limit)::await;
		} catch (TextParseException e) {
			return cancellation -> Lookup.none(name, Ending.NO_SUCH_NAME, "'" + name + "' cannot be a name");
		}
	}
}
