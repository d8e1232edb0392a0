package org.postern.net.rule;

import java.util.Arrays;
import java.util.regex.Pattern;

import org.postern.net.Reply;

/** Why a server says "later", as far as its code and words tell. The first that fits counts. */
enum LaterReason {

	GREYLISTED("greylist|gr[ae]y ?list|first time|not yet authori[sz]ed|try again in \\d+ ?(sec|min)|\\bdelay",
			"The server puts off strangers once on purpose (greylisting).",
			"Other servers try again by themselves and get through; a first mail comes some minutes later. Users who log in "
					+ "must not meet it.",
			"Nothing to do on a port between servers; exempt ports for users from greylisting."),
	CONNECTION_LIMIT("too many (concurrent |simultaneous )?(connections|sessions)|connection (rate|limit)|concurren|"
			+ "rate limit|too (fast|frequent)|per (ip|client|host)|4\\.7\\.28",
			"The server limits how many connections this address may have.",
			"Too many programs, or one that opens too many connections, share this address; behind a router that is a whole "
					+ "office.",
			"Wait a few minutes and test with fewer connections at a time; raise the limit per address on the server if "
					+ "users meet it."),
	BLOCKED("block(ed)? ?list|blacklist|\\bdnsbl|\\brbl\\b|spamhaus|reputation|4\\.7\\.1\\b",
			"The server turns this address away for now because of its reputation.",
			"A block list or a filter does not trust the client's address. Users who log in should not be judged by it.",
			"Look the address up in the list that the server names; on the server, judge users by their login instead."),
	STOPPING("shut(ting)? ?down|restart|maintenance|starting|upgrad|\\bbye for now|4\\.3\\.2",
			"The server is being stopped, started or maintained.", "It takes no connection until that is done.",
			"Try again in some minutes; if it stays, look at the service on the server."),
	FULL("disk|no space|insufficient (system )?(storage|resources)|out of memory|4\\.3\\.1",
			"The server has no room or memory left.", "It takes no mail until there is room again.",
			"Make room on the server."),
	OVERLOADED("busy|overload|load (average )?(too|is) high|resources|capacity|too many|4\\.4\\.5|in-use|sys/temp",
			"The server is overloaded.", "More is asked of it than it can do now.",
			"Try again in some minutes; if it stays, look at load and limits of the server."),
	UNTOLD("", "The server says: later.",
			"It is alive and takes no connection now: it is overloaded, limits how many connections an address may have, or "
					+ "delays strangers on purpose. This is not broken.",
			"Try again in some minutes; if it stays, look at the server's log.");

	private final Pattern words;
	private final String summary;
	private final String explanation;
	private final String remedy;

	LaterReason(String words, String summary, String explanation, String remedy) {
		this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
		this.summary = summary;
		this.explanation = explanation;
		this.remedy = remedy;
	}

	static LaterReason of(Reply reply) {
		String text = reply.text();
		return Arrays.stream(values()).filter(reason -> reason.words.matcher(text).find()).findFirst().orElse(UNTOLD);
	}

	String summary() {
		return summary;
	}

	String explanation() {
		return explanation;
	}

	String remedy() {
		return remedy;
	}
}
