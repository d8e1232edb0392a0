package org.postern.backend.local.smtp;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.server.Session;

/** What a server notes on a message that it takes (RFC 5321 section 4.4). Nobody is asked for the client's name. */
record SmtpTrace(MessageContext context, String host) {

	byte[] header(String sender) {
		InetSocketAddress from = (InetSocketAddress) context.getRemoteAddress();
		String header = "Return-Path: <" + sender + ">\r\nReceived: from " + context.getHelo().orElse("unknown") + " (["
				+ from.getAddress().getHostAddress() + "])\r\n\tby " + host + " (Postern practice server) with "
				+ protocol() + ";\r\n\t" + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now()) + "\r\n";
		return header.getBytes(StandardCharsets.UTF_8);
	}

	/** The names of RFC 3848. */
	private String protocol() {
		boolean secured = context instanceof Session session && session.isTLSStarted();
		boolean known = context.getAuthenticationHandler().isPresent();
		return "ESMTP" + (secured ? "S" : "") + (known ? "A" : "");
	}
}
