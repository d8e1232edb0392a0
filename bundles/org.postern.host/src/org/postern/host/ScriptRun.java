package org.postern.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;

/** One script, from the first word of its shell to its exit status. */
final class ScriptRun {

	private final String label;
	private final Script script;
	private final Opening opening;
	private final Optional<Secret> password;
	private final Shell shell;
	private final Heard output;
	private final Heard errors;
	private boolean asked;

	/** @param password what sudo is told, where it is to be told one */
	ScriptRun(String label, Script script, Opening opening, Optional<Secret> password, Shell shell) {
		this.label = label;
		this.script = script;
		this.opening = opening;
		this.password = password;
		this.shell = shell;
		this.output = new Heard(shell.output(), opening.ready());
		this.errors = new Heard(shell.errors(), opening.ready());
	}

	ScriptResult run(Cancellation cancellation) throws BackendException, InterruptedException {
		CompletableFuture<Void> stopped = new CompletableFuture<>();
		try (Cancellation.Registration registration = cancellation.onCancel(() -> stop(stopped))) {
			CompletableFuture<Void> ended = CompletableFuture.allOf(listening(output, new Silent(), stopped),
					listening(errors, new Talk(), stopped));
			CompletableFuture.anyOf(ended, stopped).get(script.timeout().toMillis(), TimeUnit.MILLISECONDS);
			cancellation.check();
			return result(shell.status());
		} catch (ExecutionException e) {
			cancellation.check();
			throw broken(e.getCause());
		} catch (TimeoutException e) {
			throw new BackendException(place() + " took longer than " + script.timeout().toSeconds() + " s",
					"See what keeps the host busy, and try again.", e);
		}
	}

	private void stop(CompletableFuture<Void> stopped) {
		stopped.complete(null);
		shell.close();
	}

	/**
	 * On a thread of the platform, because a virtual one does not let go of its processor while it reads from a process.
	 *
	 * @param failed told at once, for the other stream may never end
	 */
	private static CompletableFuture<Void> listening(Heard heard, Heard.Listener listener, CompletableFuture<Void> failed) {
		CompletableFuture<Void> end = new CompletableFuture<>();
		Thread.ofPlatform().daemon().name("postern-script").start(() -> {
			try {
				heard.listen(listener);
				end.complete(null);
			} catch (IOException | RuntimeException e) {
				failed.completeExceptionally(e);
			}
		});
		return end;
	}

	private ScriptResult result(OptionalInt status) throws BackendException {
		if (status.isEmpty()) {
			throw lost(Optional.empty());
		}
		if (!errors.hasBegun()) {
			throw notBegun(status.getAsInt());
		}
		if (status.getAsInt() == Opening.CUT) {
			throw new BackendException(place() + " did not arrive whole, so nothing of it was run", "Try again.");
		}
		return new ScriptResult(status.getAsInt(), output.text(), errors.text());
	}

	private String place() {
		return label + ": " + script.purpose();
	}

	private BackendException broken(Throwable cause) {
		return switch (cause) {
			case Heard.TooMuch much -> new BackendException(place() + ": " + much.getMessage(),
					"See what the programs there say so much about.", much);
			case WrongPassword wrong -> new BackendException(label + ": sudo does not take the password",
					"Store the right one: postern secret SERVER.", wrong);
			case IOException e -> lost(Optional.of(e));
			default -> throw new IllegalStateException(cause);
		};
	}

	private BackendException lost(Optional<IOException> cause) {
		String message = "The connection to " + label + " was lost while it was to " + script.purpose()
				+ (errors.hasBegun() ? "; that may have been done whole, in part or not at all" : "; nothing was begun");
		String remedy = "See whether the host and the way to it are well, and try again.";
		return cause.map(e -> new BackendException(message, remedy, e)).orElse(new BackendException(message, remedy));
	}

	private BackendException notBegun(int status) {
		String said = (errors.text() + output.text()).replace(opening.question(), "").strip();
		return opening.elevation().sudo()
				? new BackendException(label + " does not let scripts be run by sudo: " + said,
						"Allow it in the sudoers file of the host (docs/servers.md has the line), or choose another way "
								+ "in the server's access settings.")
				: new BackendException(label + " runs no shell for this user (status " + status + "): " + said,
						"Give the user /bin/sh or another shell of that kind.");
	}

	/** Standard output takes no part in the talk. */
	private static final class Silent implements Heard.Listener {
		@Override
		public void preface(String text) {
			// what a login shell says is nobody's business
		}

		@Override
		public void begun() {
			// the errors tell it, too
		}
	}

	/** Answers sudo, and hands the script over. */
	private final class Talk implements Heard.Listener {

		@Override
		public void preface(String text) throws IOException {
			String question = opening.question();
			int first = text.indexOf(question);
			if (first >= 0 && text.indexOf(question, first + question.length()) >= 0) {
				throw new WrongPassword();
			}
			if (first >= 0 && !asked) {
				asked = true;
				answer();
			}
		}

		private void answer() throws IOException {
			byte[] line = password.map(secret -> secret.use(ScriptRun::line)).orElseThrow(WrongPassword::new);
			try {
				shell.input().write(line);
				shell.input().flush();
			} finally {
				Arrays.fill(line, (byte) 0);
			}
		}

		@Override
		public void begun() throws IOException {
			try (OutputStream input = shell.input()) {
				input.write(opening.whole(script).getBytes(StandardCharsets.UTF_8));
			}
		}
	}

	private static byte[] line(char[] characters) {
		ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
		byte[] line = new byte[encoded.remaining() + 1];
		encoded.get(line, 0, line.length - 1);
		line[line.length - 1] = '\n';
		Arrays.fill(encoded.array(), (byte) 0);
		return line;
	}

	/** Sudo asked twice. */
	private static final class WrongPassword extends IOException {
		private static final long serialVersionUID = 1L;
	}
}
