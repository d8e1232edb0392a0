package org.postern.web;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets pages answer: who asks too much, and who asks in another way than a page understands, is told so. */
final class ProfileHandler extends Handler.Abstract.NonBlocking {

	/** No question comes near it. */
	private static final int MAXIMUM_BODY = 64 << 10;
	private static final String NO_PAGE = "none";

	private final Pages pages;
	private final RateLimit limit;
	private final Metrics metrics;
	private final ContentTypes types = new ContentTypes();

	ProfileHandler(Pages pages, RateLimit limit, Metrics metrics) {
		this.pages = pages;
		this.limit = limit;
		this.metrics = metrics;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		Exchange exchange = new Exchange(request, response, callback, types, metrics);
		if (limit.admits(Request.getRemoteAddr(request))) {
			pages.at(exchange.path()).ifPresentOrElse(page -> ask(page, request, exchange),
					() -> exchange.send(NO_PAGE, Answer.text(HttpStatus.NOT_FOUND_404, "There is nothing here.\n")));
		} else {
			exchange.send(NO_PAGE, Answer.text(HttpStatus.TOO_MANY_REQUESTS_429, "Too many requests from this address.\n")
					.with("Retry-After", Integer.toString(limit.retryAfter())));
		}
		return true;
	}

	private static void ask(Page page, Request request, Exchange exchange) {
		if (!page.methods().contains(exchange.method())) {
			exchange.send(page.name(), Answer.notAllowed(String.join(", ", page.methods())));
		} else if (!exchange.method().equals("POST")) {
			exchange.send(page.name(), page.answer(exchange.question(Exchange.NO_BODY)));
		} else if (request.getLength() > MAXIMUM_BODY) {
			exchange.send(page.name(), tooLarge());
		} else {
			post(page, request, exchange);
		}
	}

	private static void post(Page page, Request request, Exchange exchange) {
		Content.Source.asByteArrayAsync(request, MAXIMUM_BODY)
				.handle((body, failure) -> failure == null ? page.answer(exchange.question(body)) : tooLarge())
				.whenComplete((answer, bug) -> {
					if (bug == null) {
						exchange.send(page.name(), answer);
					} else {
						exchange.fail(bug);
					}
				});
	}

	private static Answer tooLarge() {
		return Answer.text(HttpStatus.PAYLOAD_TOO_LARGE_413, "A question has " + MAXIMUM_BODY + " bytes at most.\n")
				.with("Connection", "close");
	}
}
