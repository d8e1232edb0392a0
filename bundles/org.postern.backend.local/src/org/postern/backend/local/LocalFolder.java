package org.postern.backend.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.postern.api.backend.ServerAccess;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.backend.local.accounts.AccountFile;
import org.postern.backend.local.files.AtomicFile;
import org.postern.backend.local.state.Fingerprint;

/** The folder in which a server keeps everything. */
record LocalFolder(Path path) {

	static final Setting<String> DATA = new Setting<>("data", "Data folder",
			"Where mail, accounts and certificates are kept. Empty for a folder of its own in your home.",
			new SettingType.Text(SettingType.Text.Named.FOLDER), "", false);

	/** The folder that the server's access settings name: absolute, or within the site. */
	static LocalFolder of(ServerAccess access) {
		String stated = access.server().access().get(DATA);
		Path path = stated.isBlank() ? own(access) : access.site().resolve(stated);
		return new LocalFolder(path.toAbsolutePath().normalize());
	}

	/** Two sites may have servers of the same name. */
	private static Path own(ServerAccess access) {
		String site = Fingerprint.of(real(access.site()).toString()).substring(0, 8);
		return home().resolve("servers").resolve(access.server().name() + "-" + site);
	}

	/** Postern's folder in the user's home, as the command line finds it too. */
	private static Path home() {
		Optional<Path> stated = stated("POSTERN_DATA")
				.or(() -> stated("XDG_DATA_HOME").map(data -> data.resolve("postern")));
		return stated.orElseGet(() -> stated("HOME").orElse(Path.of(System.getProperty("user.home")))
				.resolve(Path.of(".local", "share", "postern")));
	}

	private static Optional<Path> stated(String variable) {
		return Optional.of(System.getenv().getOrDefault(variable, "")).filter(text -> !text.isBlank()).map(Path::of);
	}

	/** A site that is reached through a link is the same site. */
	private static Path real(Path site) {
		try {
			return site.toRealPath();
		} catch (IOException e) {
			return site.toAbsolutePath().normalize();
		}
	}

	/** What the server shall do. */
	AtomicFile state() {
		return new AtomicFile(path.resolve("server.conf"));
	}

	/** The state before the last change, should the present one be damaged. */
	AtomicFile formerState() {
		return new AtomicFile(path.resolve("server.conf.former"));
	}

	/** Names a change that another process waits for. */
	AtomicFile request() {
		return new AtomicFile(path.resolve("request"));
	}

	/** What a running server made of the last request. */
	AtomicFile outcome() {
		return new AtomicFile(path.resolve("outcome"));
	}

	/** Ports of the configuration that a running server could not open. */
	AtomicFile problems() {
		return new AtomicFile(path.resolve("problems"));
	}

	AccountFile accounts() {
		return new AccountFile(new AtomicFile(path.resolve("accounts")));
	}

	ServerLog log() {
		return new ServerLog(path.resolve("server.log"));
	}

	Path tls() {
		return path.resolve("tls");
	}

	Path lock() {
		return path.resolve("lock");
	}
}
