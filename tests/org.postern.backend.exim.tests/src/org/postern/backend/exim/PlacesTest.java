package org.postern.backend.exim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

	private static final String SERVICES = "smtp                  25/tcp mail\nsubmission            587/tcp\n";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"25 : 587 | '' | *:25 *:587",
			"smtp : submission | '' | *:25 *:587",
			"'' | '' | *:25",
			"25 | <; ::0 ; 0.0.0.0 | *:25",
			"25 | 127.0.0.2 | 127.0.0.2:25",
			"25 | <; [127.0.0.2]:2525 ; 127.0.0.3.587 ; [2001:db8::1]:465 ; 127.0.0.4 | 127.0.0.2:2525 127.0.0.3:587 2001:db8::1:465 127.0.0.4:25" })
	void places_are_understood_in_every_spelling(String ports, String interfaces, String places) {
		List<String> found = Places.of(Map.of("daemon_smtp_ports", ports, "local_interfaces", interfaces, "services", SERVICES))
				.places().stream().map(place -> place.bind().orElse("*") + ":" + place.port()).toList();

		assertEquals(List.of(places.split(" ")), found);
	}
}
