package org.postern.backend.postfixdovecot.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;
import org.postern.backend.postfixdovecot.files.FileEdit;
import org.postern.backend.postfixdovecot.reading.Places;
import org.postern.backend.postfixdovecot.reading.Reading;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.real.Program;
import org.postern.testkit.real.RealDovecot;
import org.postern.testkit.real.RealPostfix;
import org.postern.testkit.real.ServerSetup;

/** Dovecot and Postfix as an administrator has set them up, in folders of their own. */
final class RealServers implements AutoCloseable {

	private final RealDovecot dovecot;
	private final RealPostfix postfix;
	private final Places places;
	private final PrivateHost host;

	private RealServers(RealDovecot dovecot, RealPostfix postfix) {
		this.dovecot = dovecot;
		this.postfix = postfix;
		Path own = dovecot.configuration().getParent();
		this.places = new Places(dovecot.configuration().toString(), postfix.configuration().toString(), own + "/cron",
				own + "/units");
		this.host = new PrivateHost(postfix.environment());
	}

	static RealServers start() {
		TestIdentity identity = TestIdentity.of(ServerSetup.HOST);
		RealDovecot dovecot = RealDovecot.start(ServerSetup.of(RealDovecot.freePorts(), identity).lines(
				"# the administrator's own remark", "auth_mechanisms = plain login cram-md5",
				"login_greeting = The administrator's greeting", "!include_try conf.d/*.conf"));
		try {
			return new RealServers(dovecot, RealPostfix.start(
					ServerSetup.of(RealPostfix.freePorts(), identity).storedBy(dovecot)));
		} catch (RuntimeException e) {
			dovecot.close();
			throw e;
		}
	}

	RealDovecot dovecot() {
		return dovecot;
	}

	RealPostfix postfix() {
		return postfix;
	}

	Reading read() {
		try {
			return Reading.of(host, places, Cancellation.never());
		} catch (BackendException e) {
			throw new IllegalStateException(e.remedy(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	/** Writes files and lets both servers take them up. */
	void take(List<FileEdit> edits) {
		try {
			for (FileEdit edit : edits) {
				Path path = Path.of(edit.after().path());
				Files.createDirectories(path.getParent());
				if (edit.after().content().isPresent()) {
					Files.writeString(path, edit.after().content().get());
				} else {
					Files.deleteIfExists(path);
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		reload();
	}

	void reload() {
		Program.run(List.of("doveadm", "-c", places.dovecot(), "reload")).orFail();
		postfix.command("postfix", "reload").orFail();
	}

	Program run(String script) {
		return Program.run(List.of("sh", "-c", script));
	}

	@Override
	public void close() {
		postfix.close();
		dovecot.close();
	}
}
