package org.postern.core.webserver;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Caddy gets certificates by itself, and compares paths without regard to case. */
record CaddyText(StaticSite site) implements ServerText {

	/** Of itself Caddy would answer anything else with 200 and nothing. */
	@Override
	public String whole() {
		return site.heading() + String.join(", ", site.hosts()) + " {\n" + paths("\t")
				+ "\thandle {\n\t\trespond 404\n\t}\n}\n";
	}

	@Override
	public String paths(String indent) {
		return indented(site.pages().stream().map(this::handle).collect(Collectors.joining()), indent);
	}

	private static String indented(String text, String indent) {
		return text.lines().map(line -> indent + line + "\n").collect(Collectors.joining());
	}

	private String handle(StaticPage page) {
		String name = "@" + page.format();
		return name + " path " + places(page) + "\nhandle " + name + " {\n" + (page.posted() ? posted(page) : served(page))
				+ "}\n";
	}

	private String served(StaticPage page) {
		return "\troot * \"" + site.root() + "\"\n\trewrite * /" + page.file() + "\n\theader Content-Type \""
				+ page.mediaType() + "\"\n\tfile_server\n";
	}

	/**
	 * A file can only be asked for by GET, whatever the client did. The question is read before it is answered, because
	 * over HTTP/2 clients take an answer that comes before they have asked for an error.
	 */
	private String posted(StaticPage page) {
		return "\troute {\n\t\trequest_body {\n\t\t\tmax_size 64KB\n\t\t}\n\t\tvars question {http.request.body}\n"
				+ "\t\tmethod GET\n" + indented(served(page), "\t") + "\t}\n";
	}

	private static String places(StaticPage page) {
		return Stream.concat(page.paths().stream(), page.beginnings().stream().map(path -> path + "*"))
				.map(path -> path.toLowerCase(Locale.ROOT)).distinct().collect(Collectors.joining(" "));
	}
}
