package org.postern.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.NeededSecret;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;

import picocli.CommandLine.Option;

/** Where a password comes from. Never from the command line itself, which every user of the computer can see. */
final class PasswordOptions {

	@Option(names = "--password-file", paramLabel = "FILE", description = "Read the password from the first line of FILE.")
	private Optional<Path> file = Optional.empty();

	@Option(names = "--password-env", paramLabel = "NAME", description = "Read the password from environment variable NAME.")
	private Optional<String> variable = Optional.empty();

	/** The password where an option says where it is. */
	Optional<Secret> stated(Shell shell) throws CommandException, IOException {
		if (file.isPresent()) {
			return Optional.of(read(shell.folder().resolve(file.get())));
		}
		if (variable.isEmpty()) {
			return Optional.empty();
		}
		String name = variable.get();
		return Optional.of(Optional.ofNullable(shell.environment().get(name)).map(Secret::of)
				.orElseThrow(() -> CommandException.usage("Environment variable " + name + " is not set",
						"Set it, or use --password-file.")));
	}

	/** One that an option says where it is is kept for the next time, too. */
	void store(Shell shell, SecretStore secrets, List<NeededSecret> needed) throws Exception {
		Optional<Secret> stated = stated(shell);
		if (stated.isPresent() && !needed.isEmpty()) {
			try (Secret secret = stated.get()) {
				secrets.put(needed.getFirst().key(), secret);
			}
		}
	}

	/** The password, asked for if no option says where it is. */
	Secret require(Shell shell, String question) throws CommandException, IOException {
		Optional<Secret> stated = stated(shell);
		Secret password = stated.isPresent() ? stated.get()
				: shell.prompt().orElseThrow(() -> CommandException.usage("A password is needed",
						"State --password-file or --password-env, or run this in a terminal to be asked."))
						.apply(question);
		if (password.isEmpty()) {
			throw CommandException.usage("The password is empty", "Give one of at least one character.");
		}
		return password;
	}

	private static Secret read(Path path) throws IOException, CommandException {
		if (!Files.isRegularFile(path)) {
			throw CommandException.usage("Password file " + path + " does not exist", "Check its path.");
		}
		String text = Files.readString(path, StandardCharsets.UTF_8);
		return Secret.of(text.lines().findFirst().orElse(""));
	}
}
