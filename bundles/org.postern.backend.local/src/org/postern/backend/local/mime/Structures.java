package org.postern.backend.local.mime;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What IMAP tells of a message's header and parts (RFC 9051 section 7.5.2), as Latin-1 text. */
public final class Structures {

	private Structures() {
	}

	/** {@code ENVELOPE}. */
	public static String envelope(MimePart message) {
		Header header = message.header();
		Optional<String> from = header.joined("from");
		return "(" + ImapText.of(header.first("date")) + " " + ImapText.of(header.first("subject")) + " "
				+ Addresses.structure(from) + " " + Addresses.structure(header.joined("sender").or(() -> from)) + " "
				+ Addresses.structure(header.joined("reply-to").or(() -> from)) + " "
				+ Addresses.structure(header.joined("to")) + " " + Addresses.structure(header.joined("cc")) + " "
				+ Addresses.structure(header.joined("bcc")) + " " + ImapText.of(header.first("in-reply-to")) + " "
				+ ImapText.of(header.first("message-id")) + ")";
	}

	/** @param extended {@code BODYSTRUCTURE} rather than {@code BODY} */
	public static String body(MimePart part, boolean extended) {
		return part.type().isMultipart() ? multipart(part, extended) : single(part, extended);
	}

	private static String multipart(MimePart part, boolean extended) {
		String children = part.children().stream().map(child -> body(child, extended)).collect(Collectors.joining());
		return "(" + children + " " + upper(part.type().subtype())
				+ (extended ? " " + ImapText.parameters(part.type().parameters()) + " " + tail(part) : "") + ")";
	}

	private static String single(MimePart part, boolean extended) {
		Header header = part.header();
		StringBuilder text = new StringBuilder("(");
		text.append(upper(part.type().type())).append(' ').append(upper(part.type().subtype())).append(' ')
				.append(ImapText.parameters(part.type().parameters())).append(' ')
				.append(ImapText.of(header.first("content-id"))).append(' ')
				.append(ImapText.of(header.first("content-description"))).append(' ')
				.append(upper(header.first("content-transfer-encoding").orElse("7bit"))).append(' ').append(part.size());
		if (part.embedded().isPresent()) {
			MimePart message = part.embedded().get();
			text.append(' ').append(envelope(message)).append(' ').append(body(message, extended));
		}
		if (part.embedded().isPresent() || part.type().type().equals("text")) {
			text.append(' ').append(part.lines());
		}
		if (extended) {
			text.append(' ').append(ImapText.of(header.first("content-md5"))).append(' ').append(tail(part));
		}
		return text.append(')').toString();
	}

	/** Disposition, language, location. */
	private static String tail(MimePart part) {
		Header header = part.header();
		String disposition = header.first("content-disposition").map(ContentType::words)
				.map(found -> "(" + upper(found.type()) + " " + ImapText.parameters(found.parameters()) + ")")
				.orElse(ImapText.NIL);
		return disposition + " " + ImapText.of(header.first("content-language")) + " "
				+ ImapText.of(header.first("content-location"));
	}

	private static String upper(String word) {
		return ImapText.of(word.toUpperCase(Locale.ROOT));
	}
}
