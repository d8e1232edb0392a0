package org.postern.testkit.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;

import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What a {@link ScriptedNameServer} knows, and how it misbehaves. */
final class ScriptedZone {

	/** How a name is answered for, other than by its records. */
	enum Fault {
		SERVFAIL, REFUSED, SILENT, BOGUS, SHORT_OF_ALIASES
	}

	private final List<Record> records;
	private final Map<String, Fault> faults = new ConcurrentHashMap<>();
	private final Set<String> signed = ConcurrentHashMap.newKeySet();

	ScriptedZone(String zone) {
		this.records = parse(zone);
	}

	private static List<Record> parse(String zone) {
		List<Record> found = new ArrayList<>();
		try (Master master = new Master(new ByteArrayInputStream(zone.getBytes(StandardCharsets.UTF_8)), Name.root, 60)) {
			for (Record next = master.nextRecord(); next != null; next = master.nextRecord()) {
				found.add(next);
			}
		} catch (IOException e) {
			throw new UncheckedIOException("The scripted zone cannot be read", e);
		}
		return found;
	}

	void fault(String question, Fault fault) {
		faults.put(question, fault);
	}

	void sign(String suffix) {
		signed.add(suffix);
	}

	/** @return empty where the server keeps silent */
	Optional<Message> answer(Message question) {
		Record asked = question.getQuestion();
		Optional<Fault> fault = fault(asked);
		Message reply = new Message(question.getHeader().getID());
		reply.getHeader().setFlag(Flags.QR);
		reply.getHeader().setFlag(Flags.RD);
		reply.getHeader().setFlag(Flags.RA);
		reply.addRecord(asked, Section.QUESTION);
		boolean unchecked = question.getHeader().getFlag(Flags.CD);
		if (fault.filter(Fault.SILENT::equals).isPresent()) {
			return Optional.empty();
		}
		if (fault.filter(Fault.REFUSED::equals).isPresent()) {
			reply.getHeader().setRcode(Rcode.REFUSED);
		} else if (fault.filter(Fault.SERVFAIL::equals).isPresent()
				|| !unchecked && fault.filter(Fault.BOGUS::equals).isPresent()) {
			reply.getHeader().setRcode(Rcode.SERVFAIL);
		} else {
			fill(reply, asked, fault.filter(Fault.SHORT_OF_ALIASES::equals).isEmpty());
		}
		return Optional.of(reply);
	}

	private Optional<Fault> fault(Record asked) {
		String name = asked.getName().toString(true).toLowerCase();
		return Optional.ofNullable(faults.get(name + " " + Type.string(asked.getType())))
				.or(() -> Optional.ofNullable(faults.get(name)));
	}

	private void fill(Message reply, Record asked, boolean follow) {
		Name owner = asked.getName();
		Set<Name> seen = new HashSet<>();
		while (seen.add(owner)) {
			Name current = owner;
			List<Record> here = records.stream().filter(found -> found.getName().equals(current)).toList();
			List<Record> wanted = here.stream().filter(found -> found.getType() == asked.getType()).toList();
			Optional<CNAMERecord> alias = here.stream().filter(CNAMERecord.class::isInstance)
					.map(CNAMERecord.class::cast).findFirst();
			wanted.forEach(found -> reply.addRecord(found, Section.ANSWER));
			if (wanted.isEmpty() && alias.isPresent()) {
				reply.addRecord(alias.get(), Section.ANSWER);
				owner = follow ? alias.get().getTarget() : owner;
			} else if (here.isEmpty() && !exists(owner)) {
				reply.getHeader().setRcode(Rcode.NXDOMAIN);
			}
		}
		if (isSigned(asked.getName()) && isSigned(owner)) {
			reply.getHeader().setFlag(Flags.AD);
		}
	}

	private boolean exists(Name name) {
		return records.stream().anyMatch(found -> found.getName().subdomain(name));
	}

	private boolean isSigned(Name name) {
		String text = name.toString(true).toLowerCase();
		return signed.stream().anyMatch(suffix -> suffix.isEmpty() || text.equals(suffix) || text.endsWith("." + suffix));
	}
}
