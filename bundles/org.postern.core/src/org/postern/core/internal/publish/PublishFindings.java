package org.postern.core.internal.publish;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.profile.ChannelException;
import org.postern.core.publish.PublishedProfile;

/** How what is published can differ from the policy, in words. */
record PublishFindings(String domain) {

	Finding failed(String channel, ChannelException failure) {
		return Finding.of("published.failed", Severity.ERROR,
				"The settings of " + domain + " were not published over " + channel + ": " + failure.getMessage() + ".",
				"What was there before is still there, so clients find the former settings, or none.", failure.remedy())
				.at(domain);
	}

	Finding unreachable(String place, String why, String remedy) {
		return Finding.of("published.unreachable", Severity.WARNING,
				"What is published at " + place + " cannot be looked at: " + why + ".",
				"Whether clients of " + domain + " find there what the policy says is not known.", remedy).at(place);
	}

	Finding missing(String place, String expected) {
		return Finding.of("published.missing", Severity.WARNING, "Clients of " + domain + " find nothing at " + place + ".",
				"It was published, and is gone or has never arrived.", remedy())
				.withEvidence(List.of("Policy: " + expected, "Found: nothing")).at(place);
	}

	Finding differs(String place, List<String> expected, List<String> found) {
		return Finding.of("published.differs", Severity.WARNING,
				"Clients of " + domain + " find at " + place + " something else than the policy says.",
				"The policy was changed and not published, it was changed there past Postern, or a cache answers.", remedy())
				.withEvidence(List.of("Policy: " + String.join("; ", expected), "Found: " + String.join("; ", found)))
				.at(place);
	}

	Finding signedOtherwise(String place, String expected, String found) {
		return Finding.of("published.signature", Severity.WARNING,
				"What clients of " + domain + " find at " + place + " is signed otherwise than the site says.",
				"It was published before the site's identity was changed, or past Postern.", remedy())
				.withEvidence(List.of("Site: " + expected, "Found: " + found)).at(place);
	}

	Finding notUnderstood(String place, String why) {
		return Finding.of("published.not-understood", Severity.ERROR,
				"Clients of " + domain + " can make nothing of what is at " + place + ".",
				"They go on to the next place, or ask the user.", remedy()).withEvidence(List.of(why)).at(place);
	}

	Finding outdated(PublishedProfile published, String place) {
		return Finding.of("published.outdated", Severity.WARNING,
				"What was published of " + domain + " over " + published.where().channel()
						+ " is no longer what the policy says.",
				"It was published at " + published.at() + ", and the policy was changed since.", remedy()).at(place);
	}

	Finding unannounced(List<String> tried) {
		return Finding.of("published.not-found", Severity.ADVICE,
				"Neither Thunderbird nor Outlook finds the settings of " + domain + " by itself.",
				"The places where they look are not those where the settings were published, so users type them.",
				"Let a web server answer at autoconfig." + domain + ", or serve them with Postern: docs/publishing.md.")
				.withEvidence(tried).at(domain);
	}

	private String remedy() {
		return "Publish again: postern publish " + domain + ", or Publish in the console.";
	}
}
