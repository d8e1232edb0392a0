package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.api.model.UserNameRule;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;

/** A domain's form changes its text by what differs, and leaves everything else. */
class DomainRenderTest {

	private static final Path FILE = Path.of("domains", "school.example.yaml");
	private static final String TEXT = """
			# The school
			server: mail # since 2019
			display-name: 'Example School'
			""";

	private final FolderSiteStore store = new FolderSiteStore(FakeProviders.usual());

	@Test
	void a_text_that_says_it_already_stays_as_it_is() throws Exception {
		assertEquals(TEXT, render(TEXT, domain("mail", "Example School", UserNameRule.ADDRESS)));
	}

	@Test
	void a_value_changes_beside_its_comment_and_in_its_quotes() throws Exception {
		assertEquals(TEXT.replace("mail #", "mx #").replace("Example School", "Eve''s School"),
				render(TEXT, domain("mx", "Eve's School", UserNameRule.ADDRESS)));
	}

	@Test
	void a_key_that_was_left_out_is_added_in_its_place() throws Exception {
		assertEquals(TEXT + "user-name: local-part\n",
				render(TEXT, domain("mail", "Example School", UserNameRule.LOCAL_PART)));
	}

	@Test
	void a_server_that_is_not_in_the_site_is_refused() {
		SiteException refused = assertThrows(SiteException.class,
				() -> render(TEXT, domain("gone", "Example School", UserNameRule.ADDRESS)));
		assertEquals("There is no server 'gone' in this site.", refused.problems().getFirst().message());
	}

	@Test
	void what_is_read_names_the_line_of_a_problem() {
		assertEquals(2, store.parseDomain(site(), FILE, TEXT.replace("mail #", "mial #")).problems().getFirst().line());
		assertEquals(Optional.of(domain("mail", "Example School", UserNameRule.ADDRESS)),
				store.parseDomain(site(), FILE, TEXT).value());
	}

	private String render(String text, Domain domain) throws SiteException {
		return store.render(site(), FILE, text, domain);
	}

	private Site site() {
		MailServer mail = store.parseServer(Path.of("servers", "mail.yaml"), SampleText.SERVER).value().orElseThrow();
		return new Site(Path.of("site"), "Site", List.of(mail, new MailServer("mx", mail.host(), mail.backend(),
				mail.portOffset(), mail.access(), mail.policy())), List.of());
	}

	private static Domain domain(String server, String displayName, UserNameRule rule) {
		return new Domain("school.example", server, displayName, rule);
	}
}
