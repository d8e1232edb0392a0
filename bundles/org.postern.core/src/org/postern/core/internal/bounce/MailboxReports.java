package org.postern.core.internal.bounce;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.postern.api.backend.NeededSecret;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.bounce.BounceException;
import org.postern.core.internal.tls.Managers;
import org.postern.core.internal.tls.ServerTrust;
import org.postern.mail.Account;
import org.postern.mail.Answer;
import org.postern.mail.MailProblem;
import org.postern.mail.ReportReader;
import org.postern.net.pem.PemChain;

/** Reports out of a mailbox. */
record MailboxReports(ReportReader reader, SecretStore secrets, MailboxSettings settings, Instant now) {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** @return how many messages were too large */
	int read(Consumer<byte[]> taker, Cancellation cancellation) throws BounceException, InterruptedException {
		Endpoint endpoint = settings.endpoint();
		InetAddress address = resolved(endpoint);
		String user = settings.required(MailboxSettings.USER);
		try (Secret password = password()) {
			Account account = new Account(endpoint, address, user, password, new ServerTrust(authorities(), new Managers()),
					PATIENCE, cancellation);
			Instant since = now.minus(Duration.ofDays(settings.values().get(MailboxSettings.DAYS)));
			return switch (reader.reports(account, settings.get(MailboxSettings.FOLDER), since, taker)) {
				case Answer.Done<Integer> done -> done.value();
				case Answer.Failed<Integer> failed -> throw refused(endpoint, failed.problem());
			};
		}
	}

	private static InetAddress resolved(Endpoint endpoint) throws BounceException {
		try {
			InetAddress address = InetAddress.getByName(endpoint.host());
			if (endpoint.security() == Security.NONE && !address.isLoopbackAddress()) {
				throw new BounceException("The password would cross the network to " + endpoint.host() + " in cleartext",
						"State the security tls or starttls.");
			}
			return address;
		} catch (IOException e) {
			throw new BounceException("The mail server " + endpoint.host() + " is not known in the DNS", "Check 'host'.", e);
		}
	}

	private Secret password() throws BounceException {
		NeededSecret needed = settings.secrets().getFirst();
		try {
			return secrets.get(needed.key()).orElseThrow(() -> new BounceException("The secret store has no password of "
					+ settings.get(MailboxSettings.USER) + " at " + settings.get(MailboxSettings.HOST),
					"Give it once with --password-file or --password-env, or in the console."));
		} catch (SecretStoreException e) {
			throw new BounceException(e.getMessage(), "Mend the secret store.", e);
		}
	}

	private List<X509Certificate> authorities() throws BounceException {
		String file = settings.get(MailboxSettings.AUTHORITY);
		if (file.isEmpty()) {
			return List.of();
		}
		try {
			return new PemChain(Path.of(file)).read();
		} catch (IOException | CertificateException e) {
			throw new BounceException("The authority's certificate " + file + " cannot be read: " + e.getMessage(),
					"State a PEM file with the authority's certificate.", e);
		}
	}

	private static BounceException refused(Endpoint endpoint, MailProblem problem) {
		String where = endpoint.host() + ":" + endpoint.port();
		return new BounceException("The mailbox at " + where + " cannot be read: " + problem.reply().replaceAll("\\s*\\R\\s*", " "),
				switch (problem) {
					case MailProblem.WrongPassword wrong -> "Store the right password: --password-file, or in the console.";
					case MailProblem.TlsFailed failed -> "postern test " + where + " explains it; 'ca' takes a private authority.";
					case MailProblem.ServerFailed failed -> "Check 'folder', and read the server's log.";
					default -> "Check 'host', 'port', 'security' and the firewalls between; then read again.";
				});
	}
}
