package org.postern.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the user agrees to when plug-ins are installed whose publishers are not always trusted already.
 *
 * @param publishers how far each publisher is trusted; who is left out is not
 * @param unsigned   whether these very jars are taken though nobody signed them
 */
public record Consent(Map<Publisher, Extent> publishers, boolean unsigned) {

	/** How far a publisher is trusted. */
	public enum Extent {
		/** These very jars, and nothing else of theirs. */
		ONCE,
		/** Whatever they sign, now and later. */
		ALWAYS
	}

	public Consent {
		publishers = Map.copyOf(publishers);
	}

	/** To nothing. */
	public static Consent none() {
		return new Consent(Map.of(), false);
	}

	/** And to this publisher. */
	public Consent with(Publisher publisher, Extent extent) {
		Map<Publisher, Extent> more = new LinkedHashMap<>(publishers);
		more.put(publisher, extent);
		return new Consent(more, unsigned);
	}

	/** And to what nobody signed. */
	public Consent withUnsigned() {
		return new Consent(publishers, true);
	}

	/** Whether it is enough for this one. */
	public boolean covers(Candidate candidate) {
		return candidate.trusted()
				|| candidate.signature().by().map(publishers::containsKey).orElse(unsigned && candidate.isUnsigned());
	}

	/** The publishers who have to be agreed to, each with what it signed, in this order. */
	public static Map<Publisher, List<Candidate>> strangers(List<Candidate> candidates) {
		Map<Publisher, List<Candidate>> strangers = new LinkedHashMap<>();
		for (Candidate candidate : candidates) {
			candidate.signature().by().filter(publisher -> !candidate.trusted())
					.ifPresent(publisher -> strangers.computeIfAbsent(publisher, first -> new ArrayList<>()).add(candidate));
		}
		return strangers;
	}
}
