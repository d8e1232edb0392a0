package org.postern.ui.access;

import java.util.Optional;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelException;
import org.postern.api.secret.SecretStore;
import org.postern.core.profile.ProfileService;

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
	public Optional<String> complaint(Publication place) {
		try {
			profiles.secrets(place.channel(), place.settings());
			return Optional.empty();
		} catch (ChannelException e) {
			return Optional.of(e.getMessage() + ". " + e.remedy());
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
