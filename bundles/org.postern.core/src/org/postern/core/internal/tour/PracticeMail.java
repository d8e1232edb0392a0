package org.postern.core.internal.tour;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;

import org.postern.api.model.Endpoint;
import org.postern.core.internal.tls.Managers;
import org.postern.core.internal.tls.ServerTrust;
import org.postern.core.test.Login;
import org.postern.core.test.TestRequest;
import org.postern.mail.Account;
import org.postern.mail.Answer;
import org.postern.mail.Found;
import org.postern.mail.Letter;
import org.postern.mail.MailClient;

/**
 * What a user's mail programs do on the tour.
 *
 * @param request whom they log in as, and whom they trust
 */
record PracticeMail(MailClient client, TestRequest request) {

	/** Sends a message to oneself; the server has accepted it when this returns. */
	void send(Endpoint smtp, String messageId) throws TourFailure, InterruptedException {
		Login login = request.login().orElseThrow();
		require(smtp, client.send(account(smtp), new Letter(messageId, login.address(), login.address(),
				"Postern's tour", "This message was sent by Postern's tour.",
				"<p>This message was sent by Postern's tour.</p>", Map.of())));
	}

	boolean sees(Endpoint endpoint, String messageId) throws TourFailure, InterruptedException {
		return require(endpoint, client.find(account(endpoint), messageId)).isPresent();
	}

	boolean sees(Endpoint imap, String folder, String messageId) throws TourFailure, InterruptedException {
		Optional<Found> found = require(imap, client.find(account(imap), folder, messageId));
		return found.isPresent();
	}

	boolean delete(Endpoint pop3, String messageId) throws TourFailure, InterruptedException {
		return require(pop3, client.remove(account(pop3), messageId)).isPresent();
	}

	private Account account(Endpoint endpoint) throws TourFailure {
		Login login = request.login().orElseThrow();
		try {
			return new Account(endpoint, InetAddress.getByName(endpoint.host()), login.user(), login.password(),
					new ServerTrust(request.authorities(), new Managers()), request.options().timeout(), request.cancellation());
		} catch (UnknownHostException e) {
			throw new TourFailure("The name " + endpoint.host() + " is not known", "Check this computer's name service.");
		}
	}

	private static <T> T require(Endpoint endpoint, Answer<T> answer) throws TourFailure {
		return switch (answer) {
			case Answer.Done<T> done -> done.value();
			case Answer.Failed<T> failed -> throw new TourFailure(
					endpoint.describe() + " answered: " + failed.problem().reply(), "postern test tells more.");
		};
	}
}
