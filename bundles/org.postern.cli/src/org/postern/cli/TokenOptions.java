package org.postern.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.postern.api.secret.Secret;

import picocli.CommandLine.Option;

/** Where an OAuth token comes from. As with passwords, never from the command line itself. */
final class TokenOptions {

	@Option(names = "--token-file", paramLabel = "FILE", description = "Log in with the OAuth token in the first line of FILE.")
	private Optional<Path> file = Optional.empty();

	@Option(names = "--token-env", paramLabel = "NAME", description = "Log in with the OAuth token in environment variable NAME.")
	private Optional<String> variable = Optional.empty();

	/** The token where an option says where it is. */
	Optional<Secret> stated(Shell shell) throws CommandException, IOException {
		if (file.isPresent()) {
			return Optional.of(read(shell.folder().resolve(file.get())));
		}
		if (variable.isEmpty()) {
			return Optional.empty();
		}
		String name = variable.get();
		return Optional.of(token(Optional.ofNullable(shell.environment().get(name))
				.orElseThrow(() -> CommandException.usage("Environment variable " + name + " is not set",
						"Set it, or use --token-file."))));
	}

	private static Secret read(Path path) throws IOException, CommandException {
		if (!Files.isRegularFile(path)) {
			throw CommandException.usage("Token file " + path + " does not exist", "Check its path.");
		}
		return token(Files.readString(path, StandardCharsets.UTF_8).lines().findFirst().orElse(""));
	}

	/** Tokens are pasted with the word that stands before them in HTTP. */
	private static Secret token(String text) throws CommandException {
		String token = text.strip().replaceFirst("(?i)^Bearer ", "");
		if (!token.matches("[!-~]+")) {
			throw CommandException.usage("This is no OAuth token", "Give it without spaces, as the provider issued it.");
		}
		return Secret.of(token);
	}
}
