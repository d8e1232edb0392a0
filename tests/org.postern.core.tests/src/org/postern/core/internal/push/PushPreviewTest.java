package org.postern.core.internal.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.push.PushState.HOLDS_IT;
import static org.postern.core.push.PushState.REFUSED;
import static org.postern.core.push.PushState.WAITING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.model.Domain;
import org.postern.api.model.Publication;
import org.postern.api.model.UserNameRule;
import org.postern.api.progress.Cancellation;
import org.postern.api.setting.SettingValues;
import org.postern.core.push.PushException;
import org.postern.core.push.PushLimits;
import org.postern.core.push.PushListener;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushRow;
import org.postern.core.site.Site;

/** Before anybody is given anything, a preview says who would be, what, and why not. */
class PushPreviewTest {

	private static final String ANNA = "anna@example.org";

	@TempDir
	Path folder;

	private PushBench bench;

	@BeforeEach
	void make() {
		bench = new PushBench(folder);
	}

	@Test
	void a_domain_is_known_by_its_letters_and_as_it_goes_over_the_wire() throws Exception {
		bench.site = new Site(folder, "Test", bench.site.servers(),
				List.of(new Domain("bücher.example", "mail", "Bücher", UserNameRule.ADDRESS)));
		PushPreview preview = bench.preview(bench.letters, "anna@bücher.example", "ben@xn--bcher-kva.example");

		assertEquals(List.of(WAITING, WAITING), preview.rows().stream().map(PushRow::state).toList());
		assertTrue(bench.site.domain("XN--bcher-kva.example").isPresent());
	}

	@Test
	void a_preview_says_who_is_refused_and_why_and_writes_nothing() throws Exception {
		PushPreview preview = bench.preview(bench.letters, ANNA, "x@elsewhere.example", "y@shut.example");

		assertEquals(List.of(WAITING, REFUSED, REFUSED), preview.rows().stream().map(PushRow::state).toList());
		assertEquals("a, b", preview.rows().getFirst().detail());
		assertEquals("elsewhere.example is no domain of this site", preview.rows().get(1).detail());
		assertEquals("the policy opens no port for clients of shut.example", preview.rows().get(2).detail());
		assertFalse(Files.exists(bench.site.state()));
		assertEquals(List.of(), bench.letters.arrived());
	}

	@Test
	void whoever_holds_the_present_profile_is_not_written_to_again_until_the_policy_changes() throws Exception {
		bench.pushes.push(bench.site, bench.preview(bench.letters, ANNA), PushListener.none(), Cancellation.never());
		assertEquals(HOLDS_IT, bench.preview(bench.letters, "Anna@example.org").rows().getFirst().state());
		assertEquals(WAITING, bench.preview(bench.archive, ANNA).rows().getFirst().state());

		PushRequest again = new PushRequest(new Publication("letters", SettingValues.empty()), List.of(),
				PushLimits.usual(), true);
		assertEquals(WAITING, bench.pushes.preview(bench.site, PushBench.users(ANNA), again).rows().getFirst().state());

		bench.changePolicy();
		assertEquals(WAITING, bench.preview(bench.letters, ANNA).rows().getFirst().state());
	}

	@Test
	void a_format_and_a_channel_that_are_not_installed_are_named() {
		PushRequest format = new PushRequest(new Publication("letters", SettingValues.empty()), List.of("qr"),
				PushLimits.usual(), false);
		assertEquals("Formats are: a, b, extra; 'all' alone for all of them.", assertThrows(PushException.class,
				() -> bench.pushes.preview(bench.site, PushBench.users(ANNA), format)).remedy());
		PushRequest channel = new PushRequest(new Publication("pigeon", SettingValues.empty()), List.of(),
				PushLimits.usual(), false);
		assertThrows(PushException.class, () -> bench.pushes.preview(bench.site, PushBench.users(ANNA), channel));
	}

	@Test
	void a_way_that_leads_nowhere_is_told_once_and_not_for_each_user() {
		PushRequest lost = new PushRequest(new Publication("letters", SettingValues.empty().with(ScriptedChannel.LOST, true)),
				List.of(), PushLimits.usual(), false);
		assertEquals("No place is stated", assertThrows(PushException.class,
				() -> bench.pushes.preview(bench.site, PushBench.users(ANNA), lost)).getMessage());
	}

	@Test
	void users_are_given_the_usual_formats_or_all_or_those_that_are_named() throws Exception {
		assertEquals("a, b", detail(List.of()));
		assertEquals("a, b, extra", detail(PushRequest.EVERY_FORMAT));
		assertEquals("b", detail(List.of("b")));
	}

	private String detail(List<String> formats) throws Exception {
		return bench.pushes.preview(bench.site, PushBench.users(ANNA), new PushRequest(
				new Publication("letters", SettingValues.empty()), formats, PushLimits.usual(), false)).rows().getFirst().detail();
	}

	@Test
	void nobody_is_given_anything_while_the_one_who_signs_is_missing() {
		bench.site = bench.site.signedBy(Optional.of("school"));

		PushException told = assertThrows(PushException.class, () -> bench.preview(bench.letters, ANNA));
		assertTrue(told.getMessage().contains("Profiles are signed by 'school'"), told.getMessage());
	}
}
