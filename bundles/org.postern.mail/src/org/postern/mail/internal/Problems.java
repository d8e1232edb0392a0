package org.postern.mail.internal;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.postern.mail.MailProblem;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

/** Translates what Jakarta Mail throws, with the response codes of RFC 5530, RFC 3206, RFC 2449 and RFC 4954. */
final class Problems {

	private static final List<String> TEMPORARY = List.of("[unavailable]", "[sys/temp]", "[in-use]", "[inuse]",
			"[limit]", "[login-delay]", "too many", "try again later");
	private static final List<String> NO_MECHANISM = List.of("no login methods", "no authentication mechanisms",
			"no login is offered", "[privacyrequired]", "logindisabled");

	private Problems() {
	}

	static MailProblem of(Exception trouble) {
		List<Throwable> chain = chain(trouble);
		return first(chain, SMTPSenderFailedException.class).<MailProblem>map(
				e -> new MailProblem.SenderRefused(String.valueOf(e.getAddress()), text(e)))
				.or(() -> first(chain, SMTPAddressFailedException.class).map(Problems::recipient))
				.or(() -> first(chain, SMTPSendFailedException.class).map(e -> new MailProblem.MessageRefused(text(e))))
				.or(() -> first(chain, SSLException.class).map(e -> new MailProblem.TlsFailed(text(e))))
				.or(() -> tlsMissing(chain))
				.or(() -> first(chain, AuthenticationFailedException.class).map(e -> login(text(e))))
				.or(() -> first(chain, SocketTimeoutException.class)
						.map(e -> new MailProblem.Unreachable("Nothing was heard in time: " + text(e))))
				.or(() -> first(chain, IOException.class).map(e -> new MailProblem.Unreachable(text(e))))
				.orElseGet(() -> said(text(chain.getFirst())));
	}

	private static MailProblem recipient(SMTPAddressFailedException refused) {
		return refused.getReturnCode() / 100 == 4 ? new MailProblem.TryLater(text(refused))
				: new MailProblem.RecipientRefused(String.valueOf(refused.getAddress()), text(refused));
	}

	private static Optional<MailProblem> tlsMissing(List<Throwable> chain) {
		return chain.stream().map(Problems::text)
				.filter(text -> text.matches("(?s)(STARTTLS|STLS) (is )?required but.*")).findFirst()
				.map(text -> new MailProblem.TlsFailed("TLS is not offered: " + text));
	}

	/** A login that failed, by the server's words. */
	private static MailProblem login(String reply) {
		String words = reply.toLowerCase(Locale.ROOT);
		if (NO_MECHANISM.stream().anyMatch(words::contains) || words.matches("(?s)5(04|30|34|38)[ -].*")) {
			return new MailProblem.MechanismMissing(reply);
		}
		if (TEMPORARY.stream().anyMatch(words::contains) || words.matches("(?s)4\\d\\d[ -].*")) {
			return new MailProblem.TryLater(reply);
		}
		return words.startsWith("334") || words.startsWith("[eof]") || words.isBlank() ? new MailProblem.Unreachable("The connection broke off")
				: new MailProblem.WrongPassword(reply);
	}

	/** Something else that a server said, or that Jakarta Mail says in its place. */
	private static MailProblem said(String reply) {
		String words = reply.toLowerCase(Locale.ROOT);
		if (NO_MECHANISM.stream().anyMatch(words::contains)) {
			return new MailProblem.MechanismMissing(reply);
		}
		return TEMPORARY.stream().anyMatch(words::contains) || words.matches("(?s).*\\b421[ -].*")
				? new MailProblem.TryLater(reply)
				: new MailProblem.ServerFailed(reply);
	}

	private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
		return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
	}

	/** The exception, then all that it came from; Jakarta Mail has a chain of its own beside Java's. */
	private static List<Throwable> chain(Throwable trouble) {
		return Stream.iterate(Optional.of(trouble), Optional::isPresent, Problems::next).map(Optional::get).limit(20)
				.toList();
	}

	private static Optional<Throwable> next(Optional<Throwable> trouble) {
		return trouble.flatMap(found -> found instanceof MessagingException messaging
				? Optional.ofNullable((Throwable) messaging.getNextException()).or(() -> Optional.ofNullable(found.getCause()))
				: Optional.ofNullable(found.getCause()));
	}

	private static String text(Throwable trouble) {
		return Optional.ofNullable(trouble.getMessage()).orElseGet(() -> trouble.getClass().getSimpleName()).strip();
	}
}
