package org.postern.core.internal.probe.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Rulebook;
import org.postern.core.internal.probe.rule.TripRules;

class JourneyTest {

	private static final Instant SENT = Instant.parse("2026-11-23T11:00:00Z");
	private static final String POSTFIX = "Received: from [192.0.2.7] (unknown [192.0.2.7]) (using TLSv1.3 with cipher "
			+ "TLS_AES_256_GCM_SHA384 (256/256 bits)) (Client did not present a certificate) (Authenticated sender: anna) "
			+ "by mail.example.org (Postfix) with ESMTPSA id 4ABC for <anna@example.org>; "
			+ "Mon, 23 Nov 2026 12:00:01 +0100 (CET)";
	private static final String LMTP = "Received: from mail.example.org ([127.0.0.1]) by mail.example.org with LMTP id "
			+ "xyz (envelope-from <anna@example.org>) for <anna@example.org>; Mon, 23 Nov 2026 11:00:02 +0000";

	private static Journey journey(String... headers) {
		return Journey.read(List.of(headers), SENT, SENT.plusSeconds(3));
	}

	private static List<String> ids(Journey journey) {
		Endpoint endpoint = new Endpoint("imap", "mail.example.org", 993, Security.IMPLICIT_TLS, Authentication.TLS_ONLY,
				Role.ACCESS);
		return Rulebook.of(new TripRules().all()).judge(journey, new Circumstances(endpoint, Optional.empty(), SENT))
				.stream().map(Finding::id).toList();
	}

	@Test
	void the_way_is_told_from_the_first_server_on() {
		assertEquals(List.of("hop 1: mail.example.org took it from [192.0.2.7] by ESMTPSA: TLS, logged in",
				"hop 2: mail.example.org took it from mail.example.org by LMTP: same computer, 1 s later"),
				journey(LMTP, POSTFIX).describe());
		assertEquals(List.of(), ids(journey(LMTP, POSTFIX)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"from a.test (a.test [192.0.2.1]) by b.test (8.17/8.17) with ESMTPS id 1; Mon, 23 Nov 2026 11:00:01 +0000 | ESMTPS | true | false",
			"from a.test by b.test with esmtpsa (TLS1.3) tls TLS_AES_128_GCM_SHA256 (Exim 4.98) id 1; Mon, 23 Nov 2026 11:00:01 +0000 | ESMTPSA | true | true",
			"from a.test by b.test (OpenSMTPD) with ESMTPA id 1; Mon, 23 Nov 2026 11:00:01 +0000 (UTC) | ESMTPA | false | true",
			"from a.test (a.test. [192.0.2.9]) by mx.google.com with ESMTPS id 1 for <x@y> (version=TLS1_3 cipher=X); Mon, 23 Nov 2026 03:00:01 -0800 (PST) | ESMTPS | true | false",
			"from a.test (2001:db8::1) by b.test (2001:db8::2) with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 1; Mon, 23 Nov 2026 11:00:01 +0000 | MICROSOFT | true | false",
			"from a.test by b.test with SMTP id 1; Mon, 23 Nov 2026 11:00:01 +0000 | SMTP | false | false" })
	void fields_of_well_known_servers_are_read(String value, String with, boolean tls, boolean login) {
		Hop hop = journey("Received: " + value).hops().getFirst();
		assertEquals(with, hop.with());
		assertEquals(tls, hop.tls());
		assertEquals(login, hop.login());
		assertEquals(Optional.of(SENT.plusSeconds(1)), hop.time());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ";", "by", "from by with;;;", "((((((((", "from a by b; yesterday", "\u0000;\u0000" })
	void garbage_is_no_hop_or_one_without_time(String value) {
		assertTrue(journey("Received: " + value).hops().stream().allMatch(hop -> hop.time().isEmpty()));
	}

	@Test
	void a_message_without_a_trace_is_named() {
		assertEquals(List.of("journey.no-trace"), ids(journey("Subject: hello")));
	}

	@Test
	void a_hop_that_took_its_time_is_named() {
		assertTrue(ids(Journey.read(List.of(LMTP.replace("11:00:02", "11:00:50"), POSTFIX), SENT, SENT.plusSeconds(60)))
				.contains("journey.slow"));
	}

	@Test
	void a_clock_that_is_wrong_is_named() {
		assertEquals(List.of("journey.clock"), ids(journey(LMTP.replace("11:00:02", "10:50:00"), POSTFIX)));
		assertTrue(journey(LMTP.replace("11:00:02", "10:50:00"), POSTFIX).describe().getLast().endsWith("(clocks differ)"));
	}

	@Test
	void a_way_without_tls_is_named_unless_it_is_within_one_computer() {
		assertEquals(List.of("journey.cleartext"), ids(journey(LMTP,
				"Received: from a.test (a.test [192.0.2.1]) by b.test with ESMTP id 1; Mon, 23 Nov 2026 11:00:01 +0000")));
	}

	@Test
	void marks_of_spam_filters_and_failed_checks_are_named() {
		assertEquals(List.of("journey.spam"), ids(journey("X-Spam-Flag: YES", LMTP, POSTFIX)));
		assertEquals(List.of("journey.authentication"),
				ids(journey("Authentication-Results: mail.example.org; spf=pass; dkim=fail", LMTP, POSTFIX)));
	}
}
