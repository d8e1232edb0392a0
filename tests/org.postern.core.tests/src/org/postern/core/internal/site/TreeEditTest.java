package org.postern.core.internal.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.core.internal.site.Tree.Branch;
import org.postern.core.internal.site.Tree.Row;
import org.postern.core.site.SiteException;

/** Sections and lists of a text follow a tree, comments and all. */
class TreeEditTest {

	private static final Path FILE = Path.of("text.yaml");
	private static final List<String> ORDER = List.of("name", "names", "places");
	private static final Branch HERE = Branch.empty().with("channel", "folder").with("folder", "/here");
	private static final Branch THERE = Branch.empty().with("channel", "folder").with("folder", "/there");
	private static final Branch FAR = Branch.empty().with("channel", "sftp").with("host", "far.example");

	@Test
	void a_section_is_made_changed_and_removed() throws Exception {
		Branch bare = Branch.empty().with("name", "School");
		Branch named = bare.with("names", Branch.empty().with("de", "Schule").with("fr", "École"));
		String text = change("name: School # ours\n", bare, named);

		assertEquals("name: School # ours\nnames:\n  de: Schule\n  fr: École\n", text);
		assertEquals("name: School # ours\nnames:\n  de: Gymnasium\n",
				change(text, named, bare.with("names", Branch.empty().with("de", "Gymnasium"))));
		assertEquals("name: School # ours\n", change(text, named, bare));
	}

	@Test
	void items_are_changed_in_place_and_keep_their_comments() throws Exception {
		String text = "places:\n  # the web server\n  - channel: folder\n    folder: /here # by hand\n";

		assertEquals(text.replace("/here", "/there"), change(text, places(HERE), places(THERE)));
		assertEquals(text + "  - channel: sftp\n    host: far.example\n",
				change(text, places(HERE), places(HERE, FAR)));
	}

	@Test
	void a_list_is_made_reordered_and_emptied() throws Exception {
		String text = change("name: School\n", Branch.empty().with("name", "School"),
				places(HERE, FAR).with("name", "School"));

		assertEquals("name: School\nplaces:\n  - channel: folder\n    folder: /here\n  - channel: sftp\n"
				+ "    host: far.example\n", text);
		assertEquals("name: School\nplaces:\n  - channel: sftp\n    host: far.example\n  - channel: folder\n"
				+ "    folder: /here\n", change(text, places(HERE, FAR), places(FAR, HERE)));
		assertEquals("name: School\n", change(text, places(HERE, FAR), Branch.empty()));
	}

	private static Branch places(Branch... items) {
		return Branch.empty().with("places", new Row(List.of(items)));
	}

	private static String change(String text, Branch stated, Branch wanted) throws SiteException {
		return new TreeEdit(List.of(), ORDER).change(YamlDocument.of(FILE, text), stated, wanted).text();
	}
}
