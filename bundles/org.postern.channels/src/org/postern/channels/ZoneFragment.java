package org.postern.channels;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileSet;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * The records of the document that a DNS format wrote.
 *
 * @param sets the records of each owner and type, in the order of the document
 */
record ZoneFragment(Map<RecordKey, List<Record>> sets) {

	/** RFC 4027. */
	static final String MEDIA_TYPE = "text/dns";

	/** @throws ChannelException if there is no such document, or it cannot be read, or leads out of the zone */
	static ZoneFragment of(ProfileSet profiles, Name zone) throws ChannelException {
		Document document = profiles.documents().stream().filter(some -> some.mediaType().equals(MEDIA_TYPE)).findFirst()
				.orElseThrow(() -> new ChannelException("None of the documents is a fragment of a zone",
						"Publish to the DNS for a whole domain, and with the format 'dns-zone'."));
		Map<RecordKey, List<Record>> sets = new LinkedHashMap<>();
		for (Record record : read(document, zone)) {
			if (!record.getName().subdomain(zone) || record.getDClass() != DClass.IN) {
				throw new ChannelException(document.name() + " has a record of " + record.getName().toString(true)
						+ ", which is not in the zone " + zone.toString(true), "State the zone that the domain belongs to.");
			}
			sets.computeIfAbsent(RecordKey.of(record), key -> new ArrayList<>()).add(record);
		}
		return new ZoneFragment(sets);
	}

	/** Nothing else is fetched or made up on behalf of a document. */
	private static List<Record> read(Document document, Name zone) throws ChannelException {
		List<Record> records = new ArrayList<>();
		try (Master master = new Master(new ByteArrayInputStream(document.content()), zone)) {
			master.disableIncludes(true);
			master.expandGenerate(false);
			for (Optional<Record> next = next(master); next.isPresent(); next = next(master)) {
				records.add(next.get());
			}
			return records;
		} catch (IOException | IllegalArgumentException e) {
			throw new ChannelException(document.name() + " is no fragment of a zone: " + e.getMessage(),
					"This is a fault of the format that wrote the document.", e);
		}
	}

	private static Optional<Record> next(Master master) throws IOException {
		return Optional.ofNullable(master.nextRecord());
	}
}
