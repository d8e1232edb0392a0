package org.postern.channels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * What Postern published of a domain, as the zone itself says it, so that it is the same for every administrator and
 * changes together with the records: TXT records of {@code _postern}, one for each set, with a digest. A set that does
 * not have its digest any more was changed by somebody else.
 *
 * @param digests by set
 */
record RecordMarks(Map<String, String> digests) {

	private static final String LABEL = "_postern";
	private static final int LETTERS = 16;

	static Name owner(Name domain) {
		try {
			return new Name(LABEL, domain);
		} catch (TextParseException e) {
			throw new IllegalArgumentException("The name " + domain + " is too long", e);
		}
	}

	/** Other texts at that name are nobody's marks. */
	static RecordMarks read(List<Record> texts) {
		Map<String, String> digests = new TreeMap<>();
		for (Record text : texts) {
			String[] words = String.join("", ((TXTRecord) text).getStrings()).split(" ");
			if (words.length == 3) {
				digests.put(words[0] + " " + words[1], words[2]);
			}
		}
		return new RecordMarks(digests);
	}

	static RecordMarks of(Map<RecordKey, List<Record>> sets) {
		Map<String, String> digests = new TreeMap<>();
		sets.forEach((key, records) -> digests.put(key.toString(), digest(records)));
		return new RecordMarks(digests);
	}

	boolean hold(RecordKey key, List<Record> records) {
		return digest(records).equals(digests.get(key.toString()));
	}

	/** The sets that are marked. */
	List<RecordKey> keys() {
		List<RecordKey> keys = new ArrayList<>();
		for (String key : digests.keySet()) {
			String[] words = key.split(" ");
			try {
				keys.add(new RecordKey(Name.fromString(words[0], Name.root), Type.value(words[1])));
			} catch (TextParseException e) {
				// no name, so nothing that was ever published
			}
		}
		return keys;
	}

	List<Record> write(Name domain, long ttl) {
		return digests.entrySet().stream().map(mark -> (Record) new TXTRecord(owner(domain), DClass.IN, ttl,
				mark.getKey() + " " + mark.getValue())).toList();
	}

	/** Of what the records say; how long they may be kept does not matter. */
	private static String digest(List<Record> records) {
		List<String> lines = records.stream().map(record -> record.rdataToString().toLowerCase(Locale.ROOT)).sorted().toList();
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
					.digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, LETTERS);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}
}
