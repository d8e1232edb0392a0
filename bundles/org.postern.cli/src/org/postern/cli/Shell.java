package org.postern.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.postern.api.secret.Secret;

import picocli.CommandLine.Help.Ansi;

/**
 * What a command knows of the world it was typed in.
 *
 * @param in          what is piped in
 * @param out         for answers
 * @param err         for messages
 * @param colour      whether both are terminals that show colours
 * @param environment the environment variables
 * @param folder      the folder it was typed in
 * @param home        the user's own folder
 * @param prompt      asks for a password; empty where nobody is there to be asked
 * @param question    asks for what may be seen; empty as before
 */
record Shell(InputStream in, PrintWriter out, PrintWriter err, boolean colour, Map<String, String> environment, Path folder,
		Path home, Optional<Function<String, Secret>> prompt,
		Optional<UnaryOperator<String>> question) {

	/** The shell that this process was started from. */
	static Shell ofProcess() {
		Map<String, String> environment = System.getenv();
		return new Shell(System.in, new PrintWriter(System.out, true, StandardCharsets.UTF_8),
				new PrintWriter(System.err, true, StandardCharsets.UTF_8), Ansi.AUTO.enabled(), environment,
				Path.of("").toAbsolutePath(), Path.of(environment.getOrDefault("HOME", System.getProperty("user.home"))),
				Optional.ofNullable(System.console()).map(Shell::prompt),
				Optional.ofNullable(System.console()).map(Shell::question));
	}

	private static Function<String, Secret> prompt(Console console) {
		return question -> {
			char[] typed = console.readPassword("%s", question);
			return typed == null ? Secret.of("") : new Secret(typed);
		};
	}

	/** Where input ends, nothing was typed. */
	private static UnaryOperator<String> question(Console console) {
		return question -> Optional.ofNullable(console.readLine("%s", question)).orElse("");
	}
}
