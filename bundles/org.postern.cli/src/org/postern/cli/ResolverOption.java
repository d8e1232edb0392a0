package org.postern.cli;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.Option;

/** Which name server is asked. */
final class ResolverOption {

	private static final int DOMAIN = 53;
	private static final Pattern FORM = Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([^:\\[\\]]+))(?::([0-9]{1,5}))?");

	@Option(names = "--resolver", paramLabel = "HOST[:PORT]", description = "Ask this name server instead of those of this "
			+ "computer, and not its hosts file.")
	private Optional<String> stated = Optional.empty();

	Optional<InetSocketAddress> address() throws CommandException {
		return stated.isPresent() ? Optional.of(parse(stated.get())) : Optional.empty();
	}

	private static InetSocketAddress parse(String text) throws CommandException {
		Matcher parts = FORM.matcher(text.matches("[0-9a-fA-F]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*") ? "[" + text + "]" : text);
		if (!parts.matches()) {
			throw CommandException.usage("'" + text + "' is not a name server",
					"Write its address, and its port where it is not 53: 192.0.2.53 or [2001:db8::53]:5353.");
		}
		String host = Optional.ofNullable(parts.group(1)).orElseGet(() -> parts.group(2));
		int port = Optional.ofNullable(parts.group(3)).map(Integer::valueOf).orElse(DOMAIN);
		if (port < 1 || port > 65_535) {
			throw CommandException.usage("Port " + port + " is outside 1 to 65535", "Correct --resolver.");
		}
		InetSocketAddress address = new InetSocketAddress(host, port);
		if (address.isUnresolved()) {
			throw CommandException.usage("The name server '" + host + "' has no address", "State its address instead of its name.");
		}
		return address;
	}
}
