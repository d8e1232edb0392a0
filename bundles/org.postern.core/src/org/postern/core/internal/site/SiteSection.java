package org.postern.core.internal.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.postern.core.internal.site.Tree.Branch;
import org.postern.core.site.Parsed;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;

/**
 * What {@code site.yaml} says.
 *
 * @param name    what people call the site
 * @param signing the name of the identity that signs profiles
 */
record SiteSection(String name, Optional<String> signing) {

	private static final String NAME = "name";
	private static final String SIGNING = "signing";
	private static final List<String> KEYS = List.of(NAME, SIGNING);

	static SiteSection of(Site site) {
		return new SiteSection(site.name(), site.signing());
	}

	static Parsed<SiteSection> read(Path file, String text) {
		Problems problems = new Problems(file);
		return problems.parsed(new YamlGraph(problems).read(text).map(root -> new Section(root, "the site", problems))
				.flatMap(SiteSection::read));
	}

	private static Optional<SiteSection> read(Section section) {
		section.allow(KEYS);
		Optional<String> signing = section.read(SIGNING, SiteSection::identity);
		return section.required(NAME, "Example Hosting", Values::filled).map(name -> new SiteSection(name, signing));
	}

	private static String identity(String text) {
		if (!text.matches(Site.IDENTITY)) {
			throw new WrongValue("'" + text + "' cannot be the name of a signing identity.",
					"Write letters, digits, '.', '_' and '-', at most 63; 'postern signing create' and 'import' state it for you.");
		}
		return text;
	}

	/** The text, changed so that it states this, and otherwise as it was written. */
	String stateIn(Path file, String text) throws SiteException {
		SiteSection stated = require(file, text);
		if (stated.equals(this)) {
			return text;
		}
		String changed = new TreeEdit(List.of(), KEYS).change(YamlDocument.of(file, text), stated.tree(), tree()).text();
		if (!require(file, changed).equals(this)) {
			throw TextFile.unfit(file);
		}
		return changed;
	}

	private static SiteSection require(Path file, String text) throws SiteException {
		Parsed<SiteSection> parsed = read(file, text);
		return parsed.value().orElseThrow(() -> new SiteException(parsed.problems()));
	}

	Branch tree() {
		return Branch.empty().with(NAME, name).with(SIGNING, signing.map(identity -> new Tree.Leaf(identity, false)));
	}
}
