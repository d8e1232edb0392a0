package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.postern.api.model.MailServer;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.site.Parsed;
import org.postern.core.site.SiteException;

/**
 * Whatever is changed, in whatever way the text is laid out: the new text says what was wanted, and no comment is
 * lost but those of listeners that went.
 */
class RenderPropertyTest {

	private static final Path FILE = Path.of("servers", "mail.yaml");
	private static final int EDITS = 100;
	private static final Pattern COMMENT = Pattern.compile("#[A-Z][a-z]+( of [a-z0-9:]+)?");

	private final FolderSiteStore store = new FolderSiteStore(FakeProviders.usual());

	@TestFactory
	List<DynamicTest> a_change_is_said_and_comments_survive() {
		return Layouts.all().entrySet().stream()
				.map(layout -> DynamicTest.dynamicTest(layout.getKey(), () -> LongStream.range(0, EDITS)
						.forEach(seed -> check(layout.getValue(), seed)))).toList();
	}

	/** Twice, for a text that was changed is changed again. */
	private void check(String text, long seed) {
		Set<String> gone = new TreeSet<>();
		RandomEdits edits = new RandomEdits(seed);
		String first = change(text, edits, gone, seed);
		String second = change(first, edits, gone, seed);

		Set<String> lost = comments(text);
		lost.removeAll(comments(second));
		assertTrue(lost.stream().allMatch(comment -> gone.stream().anyMatch(id -> comment.endsWith(" of " + id))),
				() -> "Seed " + seed + " lost " + lost + " in\n" + second);
	}

	private String change(String text, RandomEdits edits, Set<String> gone, long seed) {
		MailServer stated = parse(text);
		MailServer wanted = edits.change(stated);
		gone.addAll(gone(stated, wanted));
		String changed = render(text, wanted, seed);
		assertEquals(new Normal(new Trees(FakeProviders.usual())).of(wanted, "mail"), parse(changed), changed);
		assertEquals(text.contains("\r\n"), !changed.replace("\r\n", "").contains("\n") && changed.contains("\r\n"));
		return changed;
	}

	private static Set<String> gone(MailServer stated, MailServer wanted) {
		return stated.policy().listeners().stream().map(listener -> listener.id())
				.filter(id -> wanted.policy().find(id).isEmpty()).map(id -> id.protocol() + ":" + id.port())
				.collect(Collectors.toSet());
	}

	private MailServer parse(String text) {
		Parsed<MailServer> parsed = store.parseServer(FILE, text);
		return parsed.value().orElseThrow(() -> new AssertionError(parsed.problems() + "\n" + text));
	}

	private String render(String text, MailServer wanted, long seed) {
		try {
			return store.render(FILE, text, wanted);
		} catch (SiteException | RuntimeException e) {
			throw new AssertionError("Seed " + seed + ": " + e.getMessage() + "\n" + text + "\n" + wanted, e);
		}
	}

	private static Set<String> comments(String text) {
		Set<String> comments = new TreeSet<>();
		Matcher matcher = COMMENT.matcher(text);
		while (matcher.find()) {
			comments.add(matcher.group());
		}
		return comments;
	}
}
