package org.postern.web;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A request and where its answer goes: conditions and headers that all pages share. */
record Exchange(Request request, Response response, Callback callback, ContentTypes types, Metrics metrics) {

	static final byte[] NO_BODY = {};
	private static final HttpField NO_GUESSING = new PreEncodedHttpField("X-Content-Type-Options", "nosniff");

	String path() {
		return request.getHttpURI().getDecodedPath();
	}

	String method() {
		return request.getMethod();
	}

	Question question(byte[] body) {
		return new Question(path(), host(), new Query(Optional.ofNullable(request.getHttpURI().getQuery()).orElse("")),
				header(HttpHeader.ACCEPT_LANGUAGE).orElse(""), body);
	}

	private String host() {
		return Optional.ofNullable(Request.getServerName(request)).orElse("").toLowerCase(Locale.ROOT);
	}

	private Optional<String> header(HttpHeader name) {
		return Optional.ofNullable(request.getHeaders().get(name));
	}

	/** @param page whose answer it is, for the metrics */
	void send(String page, Answer answer) {
		answer.headers().forEach(response.getHeaders()::add);
		response.getHeaders().add(NO_GUESSING);
		if (isKnown(answer)) {
			send(page, HttpStatus.NOT_MODIFIED_304, NO_BODY);
			return;
		}
		response.getHeaders().add(types.of(answer.mediaType()));
		if (method().equals("HEAD")) {
			response.getHeaders().add(HttpHeader.CONTENT_LENGTH, answer.body().length);
			send(page, answer.status(), NO_BODY);
		} else {
			send(page, answer.status(), answer.body());
		}
	}

	/** Whether the client has it already (RFC 9110 section 13.1.2); tells the tag by which it will ask the next time. */
	private boolean isKnown(Answer answer) {
		if (answer.status() != HttpStatus.OK_200 || method().equals("POST")) {
			return false;
		}
		Tag tag = Tag.of(answer.body());
		response.getHeaders().add(HttpHeader.ETAG, tag.value());
		return header(HttpHeader.IF_NONE_MATCH).filter(tag::isAmong).isPresent();
	}

	private void send(String page, int status, byte[] body) {
		response.setStatus(status);
		metrics.answered(page, status, body.length, System.nanoTime() - request.getBeginNanoTime());
		response.write(true, ByteBuffer.wrap(body), callback);
	}

	void fail(Throwable bug) {
		Response.writeError(request, response, callback, bug);
	}
}
