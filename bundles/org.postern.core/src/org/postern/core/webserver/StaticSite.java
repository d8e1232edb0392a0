package org.postern.core.webserver;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.postern.api.model.AsciiName;
import org.postern.api.model.DomainName;

/**
 * What a web server is to serve for one mail domain.
 *
 * @param domain the mail domain, as A-labels
 * @param hosts  under which names, as A-labels
 * @param root   the folder with the published files, on the computer of the web server
 * @param pages  the files and their paths
 */
public record StaticSite(String domain, List<String> hosts, String root, List<StaticPage> pages) {

	private static final List<String> PREFIXES = List.of("autoconfig.", "autodiscover.", "ua-auto-config.");
	/** Quotes, backslashes, dollars, percent signs, braces and line breaks would mean something to one server or another. */
	private static final Pattern ROOT = Pattern.compile("([A-Za-z]:)?/[\\p{L}\\p{N}/._+@=, -]*");

	/** @throws IllegalArgumentException with a message for people if a host or the folder cannot be written */
	public StaticSite {
		domain = AsciiName.of(DomainName.require(domain));
		hosts = hosts.stream().map(DomainName::require).map(AsciiName::of).distinct().toList();
		pages = List.copyOf(pages);
		if (hosts.isEmpty()) {
			throw new IllegalArgumentException("A web server needs the name of a host");
		}
		if (!ROOT.matcher(root).matches()) {
			throw new IllegalArgumentException("The folder '" + root + "' must begin with / and have only letters, "
					+ "digits, spaces and . _ - + @ = , in its name: others mean something to web servers");
		}
		root = root.length() > 1 && root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
	}

	/** The hosts of a domain that clients ask, the domain itself last. */
	public static List<String> hosts(String domain) {
		return Stream.concat(PREFIXES.stream().map(prefix -> prefix + domain), Stream.of(domain)).toList();
	}

	/** The place of a page's file, with slashes. */
	String place(StaticPage page) {
		return (root.endsWith("/") ? root : root + "/") + page.file();
	}

	/** What is said on top of a configuration. */
	String heading() {
		return "# What mail programs look for of " + domain + ". The files are those of: postern publish " + domain + "\n";
	}
}
