package org.postern.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.postern.api.backend.NeededSecret;
import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelException;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.profile.ProfileService;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A secret that reaching a place takes, to be stored before anything is sent there. */
final class ChannelSecret {

	@Option(names = "--secret", paramLabel = "NAME",
			description = "First store this secret of the channel: asked for, or read as these say.")
	private Optional<String> name = Optional.empty();

	@Mixin
	private final PasswordOptions password = new PasswordOptions();

	/** Does nothing where no secret is named. */
	void store(Shell shell, ProfileService profiles, List<Publication> places, SecretStore secrets)
			throws CommandException, ChannelException, SecretStoreException, IOException {
		if (name.isEmpty()) {
			return;
		}
		List<NeededSecret> known = new ArrayList<>();
		for (Publication place : places) {
			known.addAll(profiles.secrets(place.channel(), place.settings()));
		}
		NeededSecret needed = known.stream().filter(secret -> secret.id().equals(name.get())).findFirst()
				.orElseThrow(() -> CommandException.usage("There is no secret '" + name.get() + "' to store", known.isEmpty()
						? "With these settings none is taken."
						: "There are: " + known.stream().map(NeededSecret::id).distinct().collect(Collectors.joining(", ")) + "."));
		try (Secret typed = password.require(shell, needed.label() + ": ")) {
			secrets.put(needed.key(), typed);
		}
	}
}
