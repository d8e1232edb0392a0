package org.postern.core.internal.site;

import java.nio.file.Path;
import java.util.List;

import org.postern.api.model.Domain;
import org.postern.core.site.Parsed;
import org.postern.core.site.SiteException;

/** Makes a domain's text say something else, and otherwise leaves it as the administrator wrote it. */
final class DomainRewriter {

	private final DomainReader reader;
	private final Trees trees;

	DomainRewriter(DomainReader reader, Trees trees) {
		this.reader = reader;
		this.trees = trees;
	}

	String rewrite(Path file, String text, Domain domain) throws SiteException {
		Domain stated = read(file, text);
		Domain wanted = new Normal(trees).of(domain);
		if (stated.equals(wanted)) {
			return text;
		}
		String changed = new TreeEdit(List.of(), DomainReader.KEYS)
				.change(YamlDocument.of(file, text), trees.domain(stated), trees.domain(wanted)).text();
		if (!read(file, changed).equals(wanted)) {
			throw TextFile.unfit(file);
		}
		return changed;
	}

	private Domain read(Path file, String text) throws SiteException {
		Parsed<Domain> parsed = reader.read(file, text);
		return parsed.value().orElseThrow(() -> new SiteException(parsed.problems()));
	}
}
