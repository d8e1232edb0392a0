package org.postern.protocol.smtp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.rule.Fact;
import org.postern.net.Capabilities;
import org.postern.net.Capability;
import org.postern.net.Offered;

/**
 * What an SMTP server says in its answer to {@code EHLO}, word by word.
 *
 * @param host                the name it gives itself
 * @param size                the largest message (RFC 1870)
 * @param auth                whether it offers AUTH at all
 * @param oldAuth             whether also as {@code AUTH=}, for programs of before 1999
 * @param mechanisms          of AUTH (RFC 4954)
 * @param startTls            RFC 3207
 * @param pipelining          RFC 2920
 * @param chunking            RFC 3030
 * @param binaryMime          RFC 3030
 * @param eightBitMime        RFC 6152
 * @param smtpUtf8            RFC 6531
 * @param dsn                 RFC 3461
 * @param enhancedStatusCodes RFC 2034
 * @param requireTls          RFC 8689
 * @param limits              RFC 9422: {@code RCPTMAX} and the like, in capitals
 * @param etrn                RFC 1985
 * @param vrfy                whether it says that it checks addresses for anybody
 * @param expn                whether it says that it names the members of lists
 * @param others              what else it says
 * @param underTls            whether TLS protects the connection
 * @param counts              whether clients of the port go by this; before TLS a server may say less
 */
record Ehlo(Optional<String> host, Optional<Size> size, boolean auth, boolean oldAuth, List<String> mechanisms,
		boolean startTls, boolean pipelining, boolean chunking, boolean binaryMime, boolean eightBitMime,
		boolean smtpUtf8, boolean dsn, boolean enhancedStatusCodes, boolean requireTls, Map<String, String> limits,
		boolean etrn, boolean vrfy, boolean expn, List<String> others, boolean underTls, boolean counts) implements Fact {

	private static final List<String> KNOWN = List.of("SIZE", "AUTH", SmtpCapabilities.OLD_AUTH, "STARTTLS", "PIPELINING",
			"CHUNKING", "BINARYMIME", "8BITMIME", "SMTPUTF8", "DSN", "ENHANCEDSTATUSCODES", "REQUIRETLS", "LIMITS", "ETRN",
			"VRFY", "EXPN");

	static Ehlo of(Optional<String> host, Offered offered) {
		Capabilities all = offered.capabilities();
		return new Ehlo(host, all.find("SIZE").map(Size::of), all.has("AUTH"), all.has(SmtpCapabilities.OLD_AUTH),
				all.mechanisms(), all.startTls(), all.has("PIPELINING"), all.has("CHUNKING"), all.has("BINARYMIME"),
				all.has("8BITMIME"), all.has("SMTPUTF8"), all.has("DSN"), all.has("ENHANCEDSTATUSCODES"),
				all.has("REQUIRETLS"), all.find("LIMITS").map(Ehlo::limits).orElse(Map.of()), all.has("ETRN"),
				all.has("VRFY"), all.has("EXPN"), all.all().stream().map(Capability::name)
						.filter(name -> !KNOWN.contains(name)).toList(),
				offered.underTls(), offered.counts());
	}

	private static Map<String, String> limits(Capability limits) {
		Map<String, String> read = new TreeMap<>();
		limits.parameters().stream().map(limit -> limit.toUpperCase(Locale.ROOT).split("=", 2))
				.filter(limit -> limit.length == 2).forEach(limit -> read.put(limit[0], limit[1]));
		return read;
	}

	/** How many recipients a message may have; empty where it is not told. */
	Optional<Integer> mostRecipients() {
		return Optional.ofNullable(limits.get("RCPTMAX")).filter(value -> value.matches("[0-9]{1,9}")).map(Integer::valueOf);
	}
}
