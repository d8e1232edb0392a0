package org.postern.channels;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.X509TrustManager;

import org.postern.api.model.Endpoint;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Progress;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStoreException;
import org.postern.mail.Account;
import org.postern.mail.Answer;
import org.postern.mail.Mailer;
import org.postern.mail.Mailing;

/** Messages on their way to users, no faster than is stated. */
final class MailShipment implements Shipment {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Mailer mailer;
	private final X509TrustManager trust;
	private final MailComposer composer;
	private final ChannelAccess access;
	private final MailPace pace;

	MailShipment(Mailer mailer, X509TrustManager trust, MailComposer composer, ChannelAccess access) {
		this.mailer = mailer;
		this.trust = trust;
		this.composer = composer;
		this.access = access;
		this.pace = new MailPace(access.settings().get(MailSettings.RATE));
	}

	@Override
	public Delivery add(ProfileSet profiles, Progress progress) throws ChannelException, InterruptedException {
		Mailing mailing = composer.compose(profiles);
		Endpoint endpoint = composer.settings().endpoint();
		InetAddress address = resolved(endpoint.host());
		try (Secret password = password()) {
			pace.await(progress.cancellation());
			progress.step("Sending to " + mailing.to().address());
			Account account = new Account(endpoint, address, composer.settings().get(MailSettings.USER), password, trust,
					PATIENCE, progress.cancellation());
			return delivery(mailing, mailer.send(account, mailing));
		}
	}

	private static Delivery delivery(Mailing mailing, Answer<String> answer) throws ChannelException {
		return switch (answer) {
			case Answer.Done<String> done -> new Delivery(MailChannel.ID,
					List.of("mailto:" + mailing.to().address() + " " + mailing.messageId()), Optional.of(mailing.messageId()));
			case Answer.Failed<String> failed -> throw new MailRefusal(mailing.to().address().toString()).of(failed.problem());
		};
	}

	private static InetAddress resolved(String host) throws ChannelException {
		try {
			return InetAddress.getByName(host);
		} catch (UnknownHostException e) {
			throw new ChannelException("The mail server " + host + " is not known in the DNS", "Check 'host'.", e);
		}
	}

	private Secret password() throws ChannelException {
		if (composer.settings().get(MailSettings.USER).isEmpty()) {
			return Secret.of("");
		}
		try {
			return access.secrets().get(composer.settings().passwordKey()).orElseThrow(() -> new ChannelException(
					"The password of " + composer.settings().get(MailSettings.USER) + " is not stored",
					"Store it: postern publish DOMAIN --channel mail --secret mail-password, with the same settings."));
		} catch (SecretStoreException e) {
			throw new ChannelException(e.getMessage(), "Mend the secret store.", e);
		}
	}

	@Override
	public void finish() {
		// every message has been handed over already
	}

	@Override
	public void close() {
		// every message had a connection of its own
	}
}
