package org.postern.core.internal.guest;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.finding.Finding;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.SigningIdentity;

/**
 * A format of a plug-in. One that cannot write a profile in time is left out as if it did not suit, and its review says
 * why: the other formats do not wait for it.
 */
record GuestFormat(Guest guest, ProfileFormat format, FormatInfo info, boolean forUsers, boolean signs)
		implements ProfileFormat {

	private static final Duration LIMIT = Duration.ofSeconds(5);

	static GuestFormat of(Guest guest, ProfileFormat format) {
		return new GuestFormat(guest, format, format.info(), format.forUsers(), format.signs());
	}

	/** Whether it does write, and not only says that it would. */
	@Override
	public boolean suits(ClientProfile profile) {
		return holds(() -> {
			boolean suits = format.suits(profile);
			if (suits) {
				format.write(profile);
			}
			return suits;
		});
	}

	@Override
	public boolean isUsual(ClientProfile profile) {
		return holds(() -> format.isUsual(profile));
	}

	private boolean holds(Callable<Boolean> question) {
		try {
			return guest.ask(LIMIT, question);
		} catch (GuestException e) {
			return false;
		}
	}

	@Override
	public List<Finding> review(ClientProfile profile) {
		try {
			return guest.ask(LIMIT, () -> {
				if (format.suits(profile)) {
					format.write(profile);
				}
				return List.copyOf(format.review(profile));
			});
		} catch (GuestException e) {
			return List.of(guest.unknown("What " + info.label() + " says", e));
		}
	}

	@Override
	public Document write(ClientProfile profile) {
		try {
			return guest.ask(LIMIT, () -> format.write(profile));
		} catch (GuestException e) {
			throw new IllegalStateException(guest.told(e) + " to write " + info.label() + ", having done so a moment ago", e);
		}
	}

	@Override
	public Document sign(Document document, SigningIdentity identity) throws FormatException {
		return ask(document, () -> format.sign(document, identity));
	}

	@Override
	public Optional<X509Certificate> signer(Document document) throws FormatException {
		return ask(document, () -> format.signer(document));
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return ask(document, () -> format.read(document));
	}

	private <T> T ask(Document document, Callable<T> question) throws FormatException {
		try {
			return guest.ask(LIMIT, FormatException.class, question);
		} catch (GuestException e) {
			throw new FormatException(document.name() + ": " + guest.told(e) + ". " + guest.remedy(), e);
		}
	}
}
