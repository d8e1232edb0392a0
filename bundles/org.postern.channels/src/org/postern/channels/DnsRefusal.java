package org.postern.channels;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.postern.api.profile.ChannelException;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.TSIGRecord;

/**
 * Explains why a name server did not do what it was asked (RFC 2136 section 2.2, RFC 8945 section 3).
 *
 * @param server for people
 * @param zone   that was to be changed
 * @param key    the name of the key
 * @param mac    its algorithm
 */
record DnsRefusal(String server, Name zone, String key, String mac) {

	private static final String NOTHING = "Nothing was changed in the zone ";

	ChannelException of(Message answer) {
		int error = Optional.ofNullable(answer.getTSIG()).map(TSIGRecord::getError).orElse(Rcode.NOERROR);
		return switch (error) {
			case Rcode.BADKEY -> told(server + " does not know the key '" + key + "' (" + mac + ")",
					"Compare the key's name and algorithm with the 'key' block of the server's configuration.");
			case Rcode.BADSIG -> told(server + " knows the key '" + key + "', but not with this secret",
					"Store the secret of the server's 'key' block: postern publish DOMAIN --channel dns --secret tsig-key.");
			case Rcode.BADTIME -> told("the clocks differ too much: " + clocks(answer.getTSIG()),
					"Set the clock of this computer, or of the server, by NTP; five minutes are allowed.");
			default -> ofCode(answer.getRcode());
		};
	}

	private static String clocks(TSIGRecord signature) {
		String there = Optional.ofNullable(signature.getOther()).filter(bytes -> bytes.length == 6)
				.map(bytes -> Instant.ofEpochSecond(new BigInteger(1, bytes).longValue()).toString()).orElse("another time");
		return "here it is " + signature.getTimeSigned() + ", there " + there;
	}

	private ChannelException ofCode(int code) {
		return switch (code) {
			case Rcode.NOTAUTH -> notPrimary();
			case Rcode.NOTZONE -> told("a name is not in it", "State the zone that the domain belongs to.");
			case Rcode.REFUSED -> told(server + " refuses changes with the key '" + key + "'",
					"Let the key change the zone there: allow-update or update-policy in BIND's zone block.");
			case Rcode.YXDOMAIN, Rcode.YXRRSET -> told("a name is already used by other records, such as an address at autoconfig or "
					+ "autodiscover", "Remove those records, or leave the DNS as it is: they are somebody's.");
			case Rcode.NXRRSET, Rcode.NXDOMAIN -> told("somebody else changed it at the same moment", "Publish again.");
			case Rcode.NOTIMP -> told(server + " takes no updates", "State the primary server of the zone; it must speak RFC 2136.");
			case Rcode.SERVFAIL -> told(server + " failed", "Read its log: often it may not write the zone's journal file.");
			default -> told(server + " answers " + Rcode.string(code), "Read the server's log.");
		};
	}

	ChannelException notPrimary() {
		return told(server + " is not the primary server of that zone",
				"State the primary server (the first name in the zone's SOA record), and the zone's own name.");
	}

	ChannelException unsigned() {
		return new ChannelException("The answer of " + server + " is not signed with the key '" + key
				+ "': it may come from somebody else, and nothing is believed of it",
				"Check the way to the server, and publish again.");
	}

	/** @param found what the records say, each with the root's dot where it ends with a name */
	ChannelException foreign(RecordKey set, List<String> found) {
		return told(set.label() + " is not Postern's, or was changed since: "
				+ found.stream().map(record -> record.replaceFirst("\\.$", "")).collect(Collectors.joining(", ")),
				"Remove those records if nobody needs them, or state replace: yes to replace them.");
	}

	private ChannelException told(String reason, String remedy) {
		return new ChannelException(NOTHING + zone.toString(true) + ": " + reason, remedy);
	}
}
