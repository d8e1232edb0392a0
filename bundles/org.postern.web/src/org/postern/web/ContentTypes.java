package org.postern.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The header {@code Content-Type}, made once for each media type: there are as many as formats have. Thread-safe. */
final class ContentTypes {

	private final Map<String, HttpField> fields = new ConcurrentHashMap<>();

	/** @param mediaType without a character set; texts are UTF-8 */
	HttpField of(String mediaType) {
		return fields.computeIfAbsent(mediaType, type -> new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, withCharset(type)));
	}

	/** A media type that says its character set itself is right about it. */
	private static String withCharset(String mediaType) {
		boolean text = mediaType.startsWith("text/") && !mediaType.contains("charset");
		return text ? mediaType + "; charset=utf-8" : mediaType;
	}
}
