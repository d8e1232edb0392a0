package org.postern.ui.access;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelException;
import org.postern.api.secret.SecretStore;
import org.postern.core.profile.ProfileService;
import org.postern.ui.wizard.FormPage;

import jakarta.inject.Inject;

/** Takes the passwords and keys that a channel may need to reach a place. */
@Creatable
public final class ChannelSecrets {

	private final ProfileService profiles;
	private final SecretStore store;

	@Inject
	public ChannelSecrets(ProfileService profiles, SecretStore store) {
		this.profiles = profiles;
		this.store = store;
	}

	/** What the settings of a place lack, as far as its channel can tell before it is reached. */
	private Optional<String> complaint(Publication place) {
		try {
			profiles.secrets(place.channel(), place.settings());
			return Optional.empty();
		} catch (ChannelException e) {
			return Optional.of(e.getMessage() + ". " + e.remedy());
		}
	}

	/**
	 * Adds to a page what it says of a place that its settings lack, and the button that takes its secrets, which is there
	 * only while the settings as they stand need any.
	 *
	 * @param name  of the place, for people
	 * @param place as its fields stand
	 */
	public void rows(FormPage page, String name, Supplier<Publication> place) {
		page.require(() -> complaint(place.get()));
		page.button(Messages.secrets_button, Messages.secrets_buttonHint, () -> take(page.getShell(), name, place.get()),
				() -> needsAny(place));
	}

	/** Settings that make no sense yet need none yet. */
	private boolean needsAny(Supplier<Publication> place) {
		try {
			Publication stated = place.get();
			return !profiles.secrets(stated.channel(), stated.settings()).isEmpty();
		} catch (IllegalArgumentException | ChannelException e) {
			return false;
		}
	}

	/** @param name of the place, for people */
	public void take(Shell parent, String name, Publication place) {
		try {
			new SecretsDialog(parent, name, profiles.secrets(place.channel(), place.settings()), store).open();
		} catch (ChannelException e) {
			MessageDialog.openError(parent, e.getMessage(), e.remedy());
		}
	}
}
