package org.postern.ui.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.postern.api.profile.IdentityFile;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.secret.Secret;
import org.postern.core.signing.ProfileSigning;

/** Where an identity is to come from. */
sealed interface IdentitySource {

	/** Takes a moment; not for the user interface's thread. */
	SigningIdentity get(ProfileSigning signing) throws SigningException;

	/** Made anew. */
	record Made(NewIdentity wanted) implements IdentitySource {

		@Override
		public SigningIdentity get(ProfileSigning signing) throws SigningException {
			return signing.create(wanted);
		}
	}

	/** Read from files. */
	record Imported(List<Path> files, Secret password) implements IdentitySource {

		public Imported {
			files = List.copyOf(files);
			Objects.requireNonNull(password);
		}

		@Override
		public SigningIdentity get(ProfileSigning signing) throws SigningException {
			List<IdentityFile> read = new ArrayList<>();
			for (Path file : files) {
				read.add(read(file));
			}
			return signing.read(read, Optional.of(password).filter(stated -> !stated.isEmpty()));
		}

		private static IdentityFile read(Path file) throws SigningException {
			try {
				return new IdentityFile(file.toString(), Files.readAllBytes(file));
			} catch (IOException e) {
				throw new SigningException(NLS.bind(Messages.import_unreadable, file, e.getMessage()), "", e);
			}
		}
	}
}
