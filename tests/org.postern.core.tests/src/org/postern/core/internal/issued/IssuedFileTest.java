package org.postern.core.internal.issued;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.finding.Finding;
import org.postern.api.model.MailAddress;
import org.postern.core.internal.push.PushBench;
import org.postern.core.issued.Fingerprint;
import org.postern.core.issued.Holder;
import org.postern.core.issued.Holding;
import org.postern.core.issued.IssuedProfile;

/** Who holds what, and whether the policy still says so. */
class IssuedFileTest {

	private static final Instant AT = Instant.parse("2026-07-01T10:00:00Z");

	@TempDir
	Path folder;

	private PushBench bench;
	private Path file;

	@BeforeEach
	void make() {
		bench = new PushBench(folder);
		file = bench.site.state().resolve("issued.jsonl");
	}

	private IssuedProfile issue(String address, String run) {
		MailAddress to = MailAddress.parse(address);
		String print = bench.site.domain(to.domain())
				.map(domain -> Fingerprint.of(bench.profiles.derive(bench.site, domain, Optional.of(to)))).orElse("gone");
		return new IssuedProfile(AT, to, "mail", print, run);
	}

	private void add(IssuedProfile... issued) throws IOException {
		bench.issued.add(bench.site, Arrays.asList(issued));
	}

	private List<Holding> holdings() throws IOException {
		return bench.issued.holders(bench.site).stream().map(Holder::holding).toList();
	}

	@Test
	void a_site_without_a_list_has_no_holders_and_no_findings() throws IOException {
		assertEquals(List.of(), bench.issued.holders(bench.site));
		assertEquals(List.of(), bench.issued.findings(bench.site));
	}

	@Test
	void the_latest_that_an_address_was_given_counts() throws IOException {
		add(issue("anna@example.org", "r1"), issue("ben@example.org", "r1"));
		bench.changePolicy();
		add(issue("Anna@example.org", "r2"));

		assertEquals(List.of("anna@example.org r2 CURRENT", "ben@example.org r1 OUTDATED"),
				bench.issued.holders(bench.site).stream().map(holder -> holder.issued().address().toString().toLowerCase()
						+ " " + holder.issued().run() + " " + holder.holding()).toList());
		assertEquals(Set.of(MailAddress.parse("anna@example.org")), bench.issued.given(bench.site, "r1",
				Set.of(MailAddress.parse("anna@example.org"), MailAddress.parse("cleo@example.org"))));
	}

	@Test
	void somebody_holds_it_in_whatever_way_his_address_was_written() throws IOException {
		add(issue("Anna@xn--bcher-kva.example", "r1"));
		MailAddress anna = MailAddress.parse("anna@bücher.example");

		assertEquals(Set.of(anna), bench.issued.held(bench.site, List.of(anna, MailAddress.parse("ben@bücher.example"))).keySet());
	}

	@Test
	void one_finding_for_a_domain_says_how_many_hold_an_outdated_profile() throws IOException {
		add(issue("anna@example.org", "r1"), issue("ben@example.org", "r1"), issue("x@gone.example", "r1"));
		assertEquals(List.of(), bench.issued.findings(bench.site));

		bench.changePolicy();

		List<Finding> findings = bench.issued.findings(bench.site);
		assertEquals(1, findings.size());
		assertEquals("2 users of example.org hold settings that the policy no longer says.", findings.getFirst().summary());
		assertEquals("example.org", findings.getFirst().place().orElseThrow());
		assertEquals(List.of(Holding.OUTDATED, Holding.OUTDATED, Holding.DOMAIN_GONE), holdings());
	}

	@Test
	void a_last_line_that_was_cut_off_in_the_middle_of_a_letter_is_passed_over_and_removed() throws IOException {
		add(issue("jörg@example.org", "r1"));
		byte[] torn = "{\"at\":\"2026-07-01T10:00:00Z\",\"to\":\"jö".getBytes(StandardCharsets.UTF_8);
		Files.write(file, Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);

		assertEquals(List.of(Holding.CURRENT), holdings());
		add(issue("ben@example.org", "r1"));
		assertEquals(List.of(Holding.CURRENT, Holding.CURRENT), holdings());
	}

	@Test
	void a_spoilt_line_is_named() throws IOException {
		add(issue("anna@example.org", "r1"));
		Files.writeString(file, "{\"at\":\"yesterday\",\"to\":\"a@b.c\",\"by\":\"mail\",\"profile\":\"\",\"run\":\"\"}\n",
				StandardOpenOption.APPEND);
		IOException refused = assertThrows(IOException.class, () -> bench.issued.holders(bench.site));
		assertTrue(refused.getMessage().contains("issued.jsonl:2: not a line of the issued list"), refused.getMessage());
	}

	@Test
	void a_hundred_thousand_holders_are_compared_with_the_policy() throws IOException {
		List<IssuedProfile> many = new ArrayList<>();
		for (int i = 0; i < 100_000; i++) {
			many.add(new IssuedProfile(AT, new MailAddress("user" + i, "example.org"), "mail", "former", "r1"));
		}
		bench.issued.add(bench.site, many);

		assertTrue(bench.issued.findings(bench.site).getFirst().summary().startsWith("100000 users"));
	}
}
