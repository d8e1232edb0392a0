package org.postern.core.internal.publish;

import java.util.ArrayList;
import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.core.publish.PlaceCheck;
import org.postern.core.publish.PlaceState;
import org.postern.core.publish.PublicationCheck;

/** Collects what was found at the places of a domain. */
final class Looked {

	private final PublishFindings words;
	private final List<PlaceCheck> places = new ArrayList<>();
	private final List<Finding> findings = new ArrayList<>();

	Looked(String domain) {
		words = new PublishFindings(domain);
	}

	void agrees(String place, String found) {
		places.add(new PlaceCheck(place, PlaceState.AGREES, found));
	}

	void differs(String place, List<String> expected, List<String> found) {
		places.add(new PlaceCheck(place, PlaceState.DIFFERS, String.join("; ", found)));
		findings.add(words.differs(place, expected, found));
	}

	void signedOtherwise(String place, String expected, String found) {
		places.add(new PlaceCheck(place, PlaceState.DIFFERS, "the same settings, " + found));
		findings.add(words.signedOtherwise(place, expected, found));
	}

	void notUnderstood(String place, String why) {
		places.add(new PlaceCheck(place, PlaceState.DIFFERS, "not understood: " + why));
		findings.add(words.notUnderstood(place, why));
	}

	void missing(String place, String expected) {
		places.add(new PlaceCheck(place, PlaceState.MISSING, "nothing"));
		findings.add(words.missing(place, expected));
	}

	void unreachable(String place, String why, String remedy) {
		places.add(new PlaceCheck(place, PlaceState.UNKNOWN, why));
		findings.add(words.unreachable(place, why, remedy));
	}

	void unannounced(List<String> tried) {
		findings.add(words.unannounced(tried));
	}

	void add(Finding finding) {
		findings.add(finding);
	}

	PublicationCheck check() {
		return new PublicationCheck(words.domain(), places, findings.stream().distinct().toList());
	}
}
