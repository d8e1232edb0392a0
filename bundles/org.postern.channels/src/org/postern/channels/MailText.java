package org.postern.channels;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.profile.ChannelException;

/**
 * What a message says, before a user's words are put in: a first line {@code Subject: …}, an empty line, the text. Beside
 * {@code de.txt} there may be a {@code de.html}; without one the text is sent as HTML, too.
 *
 * @param source for error messages
 */
record MailText(String source, String subject, String text, Optional<String> html) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+)}");
	private static final String SUBJECT = "Subject:";
	private static final List<String> OWN = List.of("en", "de");

	/** @param folder of templates; empty for Postern's own */
	static MailText of(Optional<Path> folder, String language) throws ChannelException {
		List<String> tags = Stream.of(language, language.split("-")[0], "en").filter(tag -> tag.matches("[A-Za-z0-9-]+"))
				.toList();
		return folder.isPresent() ? theirs(folder.get(), tags) : own(tags);
	}

	private static MailText own(List<String> tags) throws ChannelException {
		String tag = tags.stream().filter(OWN::contains).findFirst().orElse("en");
		try (InputStream text = MailText.class.getResourceAsStream("mail_" + tag + ".txt")) {
			return parse("mail_" + tag + ".txt", new String(text.readAllBytes(), StandardCharsets.UTF_8), Optional.empty());
		} catch (IOException e) {
			throw new IllegalStateException("Postern's own text " + tag + " cannot be read", e);
		}
	}

	private static MailText theirs(Path folder, List<String> tags) throws ChannelException {
		Path file = tags.stream().map(tag -> folder.resolve(tag + ".txt")).filter(Files::isRegularFile).findFirst()
				.orElseThrow(() -> new ChannelException("There is no template " + folder.resolve(tags.getFirst() + ".txt"),
						"Write one, or en.txt for every language. Its first line is 'Subject: …', then an empty line, then the "
								+ "text."));
		try {
			Path html = Path.of(file.toString().replaceAll("\\.txt$", ".html"));
			return parse(file.toString(), Files.readString(file),
					Files.isRegularFile(html) ? Optional.of(Files.readString(html)) : Optional.empty());
		} catch (IOException e) {
			throw new ChannelException("The template " + file + " cannot be read: " + e.getMessage(),
					"Write it as a text in UTF-8 that you may read.", e);
		}
	}

	private static MailText parse(String source, String text, Optional<String> html) throws ChannelException {
		List<String> lines = text.lines().toList();
		if (lines.size() < 3 || !lines.getFirst().startsWith(SUBJECT) || !lines.get(1).isBlank()) {
			throw new ChannelException("The template " + source + " does not begin with 'Subject: …' and an empty line",
					"Write the subject into the first line, leave the second one empty.");
		}
		return new MailText(source, lines.getFirst().substring(SUBJECT.length()).strip(),
				String.join("\n", lines.subList(2, lines.size())) + "\n", html);
	}

	/** Puts a user's words in. */
	MailText with(Map<String, String> words) throws ChannelException {
		String filled = fill(text, words);
		return new MailText(source, fill(subject, words), filled,
				Optional.of(html.isPresent() ? fill(html.get(), escaped(words)) : page(filled)));
	}

	private String fill(String template, Map<String, String> words) throws ChannelException {
		StringBuilder filled = new StringBuilder();
		Matcher matcher = PLACEHOLDER.matcher(template);
		while (matcher.find()) {
			String name = matcher.group(1);
			if (!words.containsKey(name)) {
				throw new ChannelException("The template " + source + " has the placeholder {" + name + "}, which nobody knows",
						"Use these: " + words.keySet().stream().sorted().map(word -> "{" + word + "}").toList() + ".");
			}
			matcher.appendReplacement(filled, Matcher.quoteReplacement(words.get(name)));
		}
		return matcher.appendTail(filled).toString();
	}

	private static Map<String, String> escaped(Map<String, String> words) {
		return words.entrySet().stream()
				.collect(Collectors.toMap(Map.Entry::getKey, word -> escaped(word.getValue())));
	}

	/** Names of either direction keep to themselves. */
	private static String page(String text) {
		StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n");
		for (String paragraph : text.strip().split("\n\\s*\n")) {
			page.append("<p dir=\"auto\">").append(escaped(paragraph).replace("\n", "<br>\n")).append("</p>\n");
		}
		return page.append("</body></html>\n").toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
