package org.postern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;

import org.postern.api.backend.BackendException;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.SigningException;
import org.postern.api.secret.SecretStoreException;
import org.postern.api.web.WebException;
import org.postern.core.bounce.BounceException;
import org.postern.core.push.PushException;
import org.postern.core.push.UserListException;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteProblem;
import org.postern.plugins.PluginException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns every failure into an exit code, a message and a remedy; the one place that does. A bug stays a bug. */
final class Failures implements IExecutionExceptionHandler {

	private record Failure(int exitCode, List<String> messages, String remedy) {
	}

	private final Output output;

	Failures(Output output) {
		this.output = output;
	}

	@Override
	public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed)
			throws Exception {
		Failure failure = translate(exception);
		for (String message : failure.messages.subList(0, failure.messages.size() - 1)) {
			output.problem(message, "");
		}
		output.problem(failure.messages.getLast(), failure.remedy);
		return output.answer(command.getCommandName(), failure.exitCode,
				Json.object("error", Json.object("messages", failure.messages, "remedy", failure.remedy)));
	}

	private static Failure translate(Exception exception) throws Exception {
		return switch (exception) {
			case CommandException e -> new Failure(e.exitCode(), List.of(e.getMessage()), e.remedy());
			case SiteException e -> new Failure(ExitCode.USAGE,
					e.problems().stream().map(SiteProblem::toString).toList(), "");
			case BackendException e -> new Failure(ExitCode.FAILED, List.of(e.getMessage()), e.remedy());
			case ChannelException e -> new Failure(ExitCode.FAILED, List.of(e.getMessage()), e.remedy());
			case WebException e -> new Failure(ExitCode.FAILED, List.of(e.getMessage()), e.remedy());
			case PushException e -> new Failure(ExitCode.FAILED, List.of(e.getMessage()), e.remedy());
			case UserListException e -> new Failure(ExitCode.USAGE, List.of(e.getMessage()), e.remedy());
			case BounceException e -> new Failure(ExitCode.FAILED, List.of(e.getMessage()), e.remedy());
			case FormatException e -> new Failure(ExitCode.FAILED, List.of(e.getMessage()), "");
			case SigningException e -> new Failure(ExitCode.FAILED, List.of(e.getMessage()), e.remedy());
			case PluginException e -> new Failure(ExitCode.FAILED, List.of(e.getMessage()), e.remedy());
			case SecretStoreException e -> new Failure(ExitCode.FAILED, List.of(e.getMessage()), "");
			case UncheckedIOException e -> new Failure(ExitCode.FAILED, List.of(e.getMessage()), "");
			case NoSuchFileException e -> new Failure(ExitCode.FAILED, List.of("There is no file " + e.getFile()), "Check its name.");
			case AccessDeniedException e -> new Failure(ExitCode.FAILED, List.of(e.getFile() + " is closed to this user"),
					"Check the permissions of file and folder.");
			case IOException e -> new Failure(ExitCode.FAILED, List.of(e.toString()), "");
			case InterruptedException e -> new Failure(ExitCode.CANCELLED, List.of("Cancelled"), "");
			default -> throw exception;
		};
	}
}
