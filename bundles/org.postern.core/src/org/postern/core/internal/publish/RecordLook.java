package org.postern.core.internal.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.postern.api.profile.Document;
import org.postern.core.internal.simulate.AnnouncedSettings;
import org.postern.net.dns.Ending;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.ServiceRecord;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Asks the DNS for the services of a domain and compares the answers with the records that follow from the policy. */
record RecordLook(AnnouncedSettings announced, Looked looked) {

	private static final String NOTHING = "not offered";

	/**
	 * @param meant    the records as a table with the columns name, type and data
	 * @param required whether they were published at all; else a domain without any is as it should be
	 */
	void look(Document meant, boolean required) throws InterruptedException {
		Map<String, List<String>> expected = expected(meant);
		Map<String, Lookup<ServiceRecord>> answers = new TreeMap<>();
		for (String name : expected.keySet()) {
			answers.put(name, announced.services(name));
		}
		if (required || answers.values().stream().anyMatch(Lookup::isFound)) {
			expected.forEach((name, records) -> compare(name, records, answers.get(name)));
		}
	}

	private static Map<String, List<String>> expected(Document meant) {
		return CsvReader.builder().ofNamedCsvRecord(meant.text()).stream()
				.filter(row -> row.getField("type").equals("SRV") && !row.getField("name").startsWith("_autodiscover"))
				.collect(Collectors.groupingBy(row -> bare(row.getField("name")), TreeMap::new,
						Collectors.mapping(RecordLook::target, Collectors.toList())));
	}

	private static String target(NamedCsvRecord row) {
		String[] data = row.getField("data").split(" ");
		return data[3].equals(".") ? NOTHING : bare(data[3]) + ":" + data[2];
	}

	private static String bare(String name) {
		return name.replaceFirst("\\.$", "").toLowerCase(Locale.ROOT);
	}

	private void compare(String name, List<String> expected, Lookup<ServiceRecord> answer) {
		String place = "SRV " + name;
		if (answer.ending() == Ending.UNAVAILABLE || answer.ending() == Ending.BOGUS) {
			looked.unreachable(place, answer.detail(), "Check the name servers of the domain.");
			return;
		}
		List<String> found = new ArrayList<>(answer.records().stream()
				.map(record -> record.isNone() ? NOTHING : record.target() + ":" + record.port()).toList());
		if (found.isEmpty()) {
			found.add(NOTHING);
		}
		if (found.size() == expected.size() && found.containsAll(expected)) {
			looked.agrees(place, String.join(", ", found));
		} else {
			looked.differs(place, expected, found);
		}
	}
}
