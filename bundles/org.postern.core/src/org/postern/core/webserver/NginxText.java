package org.postern.core.webserver;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Exact locations, which come before any regular expression that the site may have of its own. */
record NginxText(StaticSite site) implements ServerText {

	@Override
	public String whole() {
		return site.heading() + "# Certificates: certbot --nginx -d " + String.join(" -d ", site.hosts()) + "\n"
				+ "server {\n    listen 80;\n    listen [::]:80;\n    server_name " + String.join(" ", site.hosts()) + ";\n\n"
				+ paths("    ") + "}\n";
	}

	@Override
	public String paths(String indent) {
		return site.pages().stream().flatMap(this::locations).flatMap(String::lines).map(line -> indent + line + "\n")
				.collect(Collectors.joining());
	}

	private Stream<String> locations(StaticPage page) {
		return Stream.concat(page.paths().stream().map(path -> location(page, path)), page.beginnings().stream()
				.map(path -> "location ^~ " + path + " { rewrite ^ " + page.paths().getFirst() + " last; }"));
	}

	/** A file cannot be posted to: what is refused with 405 is then asked for by GET, and answered with 200. */
	private String location(StaticPage page, String path) {
		return "location = " + path + " {\n    alias \"" + site.place(page) + "\";\n    types { }\n    default_type \""
				+ page.mediaType() + "\";\n" + (page.posted() ? "    error_page 405 =200 $uri;\n" : "") + "}\n";
	}
}
