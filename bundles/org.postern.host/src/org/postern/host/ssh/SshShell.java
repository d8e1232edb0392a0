package org.postern.host.ssh;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.postern.host.Shell;

/** A command that runs at the other end. */
final class SshShell implements Shell {

	private static final Duration LAST_WORDS = Duration.ofSeconds(10);

	private final ChannelExec channel;

	/** @param channel open */
	SshShell(ChannelExec channel) {
		this.channel = channel;
	}

	@Override
	public OutputStream input() {
		return channel.getInvertedIn();
	}

	@Override
	public InputStream output() {
		return channel.getInvertedOut();
	}

	@Override
	public InputStream errors() {
		return channel.getInvertedErr();
	}

	@Override
	public OptionalInt status() throws InterruptedException {
		channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED, ClientChannelEvent.EXIT_STATUS), LAST_WORDS);
		return Optional.ofNullable(channel.getExitStatus()).stream().flatMapToInt(IntStream::of).findFirst();
	}

	/** What runs at the other end may go on: OpenSSH stops nothing for users with rights. */
	@Override
	public void close() {
		channel.close(true);
	}
}
