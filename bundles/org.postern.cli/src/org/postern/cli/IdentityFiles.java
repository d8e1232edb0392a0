package org.postern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.profile.IdentityFile;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.secret.Secret;
import org.postern.core.signing.ProfileSigning;

/** Reads a signing identity out of files that were typed; asks for the password where they are locked. */
record IdentityFiles(Shell shell, ProfileSigning signing) {

	private static final long MAXIMUM_BYTES = 1_000_000;

	SigningIdentity read(List<Path> paths, PasswordOptions password) throws SigningException, CommandException, IOException {
		List<IdentityFile> files = new ArrayList<>();
		for (Path path : paths) {
			files.add(file(shell.folder().resolve(path)));
		}
		try {
			return open(files, password.stated(shell));
		} catch (SigningException e) {
			if (!e.isLocked()) {
				throw e;
			}
			return open(files, Optional.of(password.require(shell, e.getMessage() + ". Password: ")));
		}
	}

	private SigningIdentity open(List<IdentityFile> files, Optional<Secret> password) throws SigningException {
		try {
			return signing.read(files, password);
		} finally {
			password.ifPresent(Secret::close);
		}
	}

	private static IdentityFile file(Path path) throws CommandException, IOException {
		if (!Files.isReadable(path) || !Files.isRegularFile(path)) {
			throw CommandException.usage("The file " + path + " cannot be read",
					Files.exists(path) ? "Allow yourself to read it; it must be a file." : "Check its path: there is none.");
		}
		if (Files.size(path) > MAXIMUM_BYTES) {
			throw CommandException.usage("The file " + path + " is too large for a certificate", "Name another one.");
		}
		return new IdentityFile(path.toString(), Files.readAllBytes(path));
	}
}
