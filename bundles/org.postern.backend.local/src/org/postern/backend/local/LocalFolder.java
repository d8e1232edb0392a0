package org.postern.backend.local;

import java.nio.file.Path;

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
			new SettingType.Text(), "", false);

	/** The folder that the server's access settings name: absolute, or within the site. */
	static LocalFolder of(ServerAccess access) {
		String stated = access.server().access().get(DATA);
		return new LocalFolder(stated.isBlank() ? own(access) : access.site().resolve(stated).toAbsolutePath());
	}

	/** Two sites may have servers of the same name. */
	private static Path own(ServerAccess access) {
		String base = System.getenv().getOrDefault("XDG_DATA_HOME", "");
		Path data = base.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(base);
		String site = Fingerprint.of(access.site().toAbsolutePath().normalize().toString()).substring(0, 8);
		return data.resolve("postern").resolve("servers").resolve(access.server().name() + "-" + site);
	}

	AtomicFile state() {
		return new AtomicFile(path.resolve("server.conf"));
	}

	/** What a running server made of the state: its fingerprint, then what went wrong. */
	AtomicFile outcome() {
		return new AtomicFile(path.resolve("outcome"));
	}

	AccountFile accounts() {
		return new AccountFile(new AtomicFile(path.resolve("accounts")));
	}

	Path tls() {
		return path.resolve("tls");
	}

	Path lock() {
		return path.resolve("lock");
	}
}
