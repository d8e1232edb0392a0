package org.postern.core.internal.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.Announcement;
import org.postern.api.profile.AnnouncementReader;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.Attempt;
import org.postern.core.simulate.Outcome;

/** Asks a web server for settings, and goes where its answers lead. One of these for one question. */
final class WebSearch {

	/** As many as browsers follow at most, roughly; Outlook stops at ten. */
	private static final int MAXIMUM_HOPS = 10;

	private final SearchTools tools;
	private final MailAddress address;
	private final List<Attempt> attempts = new ArrayList<>();
	private Optional<AccountSettings> settings = Optional.empty();
	private Optional<MailAddress> askFor = Optional.empty();

	WebSearch(SearchTools tools, MailAddress address) {
		this.tools = tools;
		this.address = address;
	}

	Answered ask(Question question) throws InterruptedException {
		Optional<Question> next = Optional.of(question);
		for (int hop = 0; next.isPresent(); hop++) {
			next = hop < MAXIMUM_HOPS ? hop(next.get())
					: end(next.get(), new Outcome.Malformed("more than " + MAXIMUM_HOPS + " redirects, one after the other"));
		}
		return new Answered(attempts, settings, askFor);
	}

	private Optional<Question> hop(Question asked) throws InterruptedException {
		if (asked.secureOnly() && !HttpTrouble.isSecure(asked.uri())) {
			return end(asked, new Outcome.NotAsked("a page without TLS, which the program does not trust"));
		}
		return follow(asked, tools.network().ask(asked.uri(), asked.body(address)));
	}

	private Optional<Question> follow(Question asked, HttpAnswer answer) {
		return switch (answer) {
			case HttpAnswer.Failed failed -> end(asked, failed.outcome());
			case HttpAnswer.Redirect redirect -> goOn(asked, asked.at(redirect.to()));
			case HttpAnswer.Page page when page.status() / 100 == 2 -> read(asked, page);
			case HttpAnswer.Page page when page.status() == 401 ->
				end(asked, new Outcome.NotAsked("the server wants the password first (HTTP 401)"));
			case HttpAnswer.Page page -> end(asked, new Outcome.NotThere("HTTP " + page.status()));
		};
	}

	private Optional<Question> read(Question asked, HttpAnswer.Page page) {
		Optional<AnnouncementReader> reader = tools.reader(asked.reader());
		if (reader.isEmpty()) {
			return end(asked, new Outcome.NotAsked("no reader for '" + asked.reader() + "' is installed"));
		}
		if (page.mediaType().toLowerCase(Locale.ROOT).startsWith("text/html")) {
			return end(asked, new Outcome.NotThere("a web page instead of settings"));
		}
		try {
			return take(asked, reader.get().read(new Document("answer", page.mediaType(), page.content()), address));
		} catch (FormatException e) {
			return end(asked, new Outcome.Malformed(e.getMessage()));
		}
	}

	private Optional<Question> take(Question asked, Announcement announcement) {
		return switch (announcement) {
			case Announcement.Servers found -> {
				AccountSettings chosen = Choice.of(asked, found.servers());
				settings = Optional.of(chosen);
				yield end(asked, new Outcome.Found(chosen.servers()));
			}
			case Announcement.MovedTo moved -> goOn(asked, asked.announcedAt(asked.uri().resolve(moved.place())));
			case Announcement.AskFor other -> {
				askFor = Optional.of(other.address());
				yield end(asked, new Outcome.LedOn("the address " + other.address()));
			}
			case Announcement.Refused refused -> end(asked, new Outcome.NotThere(refused.reason()));
		};
	}

	private Optional<Question> goOn(Question asked, Question next) {
		note(asked, new Outcome.LedOn(next.uri().toString()));
		return Optional.of(next);
	}

	private Optional<Question> end(Question asked, Outcome outcome) {
		note(asked, outcome);
		return Optional.empty();
	}

	private void note(Question asked, Outcome outcome) {
		attempts.add(new Attempt(asked.method(), asked.uri().toString(), outcome));
	}
}
