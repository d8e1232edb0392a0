package org.postern.net.dns.mtasts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;
import org.postern.net.dns.Lookup;

/**
 * The record by which a domain says that it has an MTA-STS policy (RFC 8461 section 3.1).
 *
 * @param domain  whose
 * @param records the texts at {@code _mta-sts}
 */
public record StsAnnouncement(String domain, Lookup<String> records) implements Fact {

	public StsAnnouncement {
		Objects.requireNonNull(domain);
		Objects.requireNonNull(records);
	}

	/** Under which name it is found. */
	public static String name(String domain) {
		return "_mta-sts." + domain;
	}

	/** Those that are of this version; others do not count. */
	public List<String> versioned() {
		return records.records().stream().filter(text -> text.matches("v=STSv1[ \t]*(;.*)?")).toList();
	}

	/** What changes with every change of the policy; empty where it is missing or not 1 to 32 letters and digits. */
	public Optional<String> id() {
		return versioned().stream().findFirst().map(TagList::new).filter(TagList::isWellFormed)
				.flatMap(tags -> tags.get("id")).filter(id -> id.matches("[A-Za-z0-9]{1,32}"));
	}

	/** Whether senders look for the policy. */
	public boolean counts() {
		return versioned().size() == 1 && id().isPresent();
	}
}
