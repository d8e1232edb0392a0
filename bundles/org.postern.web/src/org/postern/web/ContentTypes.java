package org.postern.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

/**
 * The header {@code Content-Type}, made once for each media type: there are as many as formats have. It is not encoded
 * beforehand, for only then Jetty takes line breaks out of what a plug-in states. Thread-safe.
 */
final class ContentTypes {

	private final Map<String, HttpField> fields = new ConcurrentHashMap<>();

	/** @param mediaType without a character set; texts are UTF-8 */
	HttpField of(String mediaType) {
		return fields.computeIfAbsent(mediaType, type -> new HttpField(HttpHeader.CONTENT_TYPE, withCharset(type)));
	}

	/** A media type that says its character set itself is right about it. */
	private static String withCharset(String mediaType) {
		boolean text = mediaType.startsWith("text/") && !mediaType.contains("charset");
		return text ? mediaType + "; charset=utf-8" : mediaType;
	}
}
