package org.postern.core.webserver;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Aliases for paths; types by the files' names. Apache answers a POST to a file with the file. */
record ApacheText(StaticSite site) implements ServerText {

	@Override
	public String whole() {
		String others = site.hosts().stream().skip(1).collect(Collectors.joining(" "));
		return site.heading() + "# Certificates: certbot --apache -d " + String.join(" -d ", site.hosts()) + "\n"
				+ "<VirtualHost *:80>\n    ServerName " + site.hosts().getFirst() + "\n"
				+ (others.isEmpty() ? "" : "    ServerAlias " + others + "\n") + "\n" + paths("    ") + "</VirtualHost>\n";
	}

	@Override
	public String paths(String indent) {
		Stream<String> folder = Stream.of("<Directory \"" + site.root() + "\">", "    Require all granted");
		return Stream.of(site.pages().stream().flatMap(this::aliases), folder, site.pages().stream().flatMap(ApacheText::type),
				Stream.of("</Directory>")).flatMap(lines -> lines).map(line -> indent + line + "\n").collect(Collectors.joining());
	}

	private Stream<String> aliases(StaticPage page) {
		Stream<String> patterns = Stream.concat(page.paths().stream().map(path -> "^" + path + "$"),
				page.beginnings().stream().map(path -> "^" + path));
		return patterns.map(pattern -> "AliasMatch \"" + pattern.replace(".", "\\.") + "\" \"" + site.place(page) + "\"");
	}

	private static Stream<String> type(StaticPage page) {
		return Stream.of("    <Files \"" + page.file() + "\">", "        ForceType \"" + page.mediaType() + "\"", "    </Files>");
	}
}
