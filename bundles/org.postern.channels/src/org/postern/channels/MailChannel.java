package org.postern.channels;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.NeededSecret;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.mail.Mailer;

/**
 * Sends each user a message with what his mail program asks for, and with the documents that set it up. What is said is
 * a template in his language.
 */
@Component(property = ProfileChannel.ID_PROPERTY + "=" + MailChannel.ID)
public final class MailChannel implements ProfileChannel {

	static final String ID = "mail";

	private final Mailer mailer;

	@Activate
	public MailChannel(@Reference Mailer mailer) {
		this.mailer = mailer;
	}

	/** The authorities that Java trusts, read where mail is sent: most commands send none, and it takes a twentieth of a second. */
	private static X509TrustManager ofThisComputer() {
		try {
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init((KeyStore) null);
			return (X509TrustManager) Arrays.stream(factory.getTrustManagers()).filter(X509TrustManager.class::isInstance)
					.findFirst().orElseThrow();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Java's trusted authorities cannot be read", e);
		}
	}

	@Override
	public ChannelInfo info() {
		return new ChannelInfo(ID, "Mail", "Sends each user a message with his settings and documents.", MailSettings.ALL);
	}

	@Override
	public List<NeededSecret> secrets(SettingValues values) throws ChannelException {
		MailSettings settings = new MailSettings(values);
		settings.require();
		return settings.get(MailSettings.USER).isEmpty() ? List.of()
				: List.of(new NeededSecret("mail-password", "Password of " + settings.get(MailSettings.USER) + " at "
						+ settings.get(MailSettings.HOST), settings.passwordKey()));
	}

	@Override
	public boolean reachesUsers() {
		return true;
	}

	@Override
	public Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress)
			throws ChannelException, InterruptedException {
		return Shipment.ofOne(this, profiles, access, progress);
	}

	@Override
	public Shipment ship(ChannelAccess access, Progress progress) throws ChannelException {
		MailSettings settings = new MailSettings(access.settings());
		MailComposer composer = new MailComposer(settings, access.site());
		String preview = settings.get(MailSettings.PREVIEW);
		return preview.isEmpty() ? new MailShipment(mailer, ofThisComputer(), composer, access)
				: new MailPreview(mailer, composer, access.site().resolve(preview).toAbsolutePath().normalize());
	}
}
