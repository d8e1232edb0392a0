package org.postern.web;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Turns requests into questions, and answers into responses: methods, conditions and headers that all pages share. */
final class ProfileHandler extends Handler.Abstract.NonBlocking {

	/** No question comes near it. */
	private static final int MAXIMUM_BODY = 64 << 10;
	private static final byte[] NO_BODY = {};

	private final Pages pages;

	ProfileHandler(Pages pages) {
		this.pages = pages;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		Optional<Page> page = pages.at(request.getHttpURI().getDecodedPath());
		if (page.isEmpty()) {
			write(request, response, Answer.text(404, "There is nothing here.\n"), callback);
		} else if (!page.get().methods().contains(request.getMethod())) {
			write(request, response, Answer.notAllowed(page.get().methods()), callback);
		} else if (request.getMethod().equals("POST")) {
			post(page.get(), request, response, callback);
		} else {
			write(request, response, page.get().answer(question(request, NO_BODY)), callback);
		}
		return true;
	}

	private void post(Page page, Request request, Response response, Callback callback) {
		if (request.getLength() > MAXIMUM_BODY) {
			write(request, response, tooLarge(), callback);
			return;
		}
		Content.Source.asByteArrayAsync(request, MAXIMUM_BODY)
				.handle((body, failure) -> failure == null ? page.answer(question(request, body)) : tooLarge())
				.whenComplete((answer, bug) -> {
					if (bug == null) {
						write(request, response, answer, callback);
					} else {
						Response.writeError(request, response, callback, bug);
					}
				});
	}

	private static Answer tooLarge() {
		return Answer.text(413, "A question has " + MAXIMUM_BODY + " bytes at most.\n").with("Connection", "close");
	}

	private static Question question(Request request, byte[] body) {
		return new Question(request.getHttpURI().getDecodedPath(), host(request),
				Query.of(Optional.ofNullable(request.getHttpURI().getQuery()).orElse("")),
				Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE)).orElse(""), body);
	}

	private static String host(Request request) {
		return Optional.ofNullable(Request.getServerName(request)).orElse("").toLowerCase(Locale.ROOT);
	}

	private static void write(Request request, Response response, Answer answer, Callback callback) {
		answer.headers().forEach(response.getHeaders()::put);
		response.getHeaders().put("X-Content-Type-Options", "nosniff");
		byte[] body = answer.body();
		if (answer.status() == 200 && !request.getMethod().equals("POST")) {
			Tag tag = Tag.of(body);
			response.getHeaders().put(HttpHeader.ETAG, tag.value());
			String known = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
			if (known != null && tag.isAmong(known)) {
				response.setStatus(304);
				response.write(true, ByteBuffer.allocate(0), callback);
				return;
			}
		}
		response.setStatus(answer.status());
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.mediaType());
		response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
		response.write(true, ByteBuffer.wrap(request.getMethod().equals("HEAD") ? NO_BODY : body), callback);
	}
}
