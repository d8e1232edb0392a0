package org.postern.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.postern.api.model.MailServer;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.host.ssh.SshPlace;
import org.postern.host.ssh.SshUser;

/**
 * How a host is reached, and how scripts get their rights there.
 *
 * @param ssh  the account there; empty for this computer
 * @param jump the account through which it is reached
 * @param key  the file of the key to log in with; empty for the agent and the usual keys
 * @param sudo whether and how sudo is needed
 */
public record AccessSettings(Optional<SshPlace> ssh, Optional<SshPlace> jump, Optional<Path> key, Sudo sudo) {

	/** How scripts get their rights. */
	public enum Sudo {
		/** The user may do it. */
		NO,
		/** By sudo, which asks for nothing. */
		YES,
		/** By sudo, which asks for the stored password. */
		PASSWORD;

		static Sudo of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT));
		}
	}

	private static final String HERE = "here";
	private static final String SSH = "ssh";

	public static final Setting<String> WHERE = new Setting<>("where", "The server runs",
			"here: on the computer on which Postern runs. ssh: on another one, reached over SSH.",
			new SettingType.Choice(List.of(HERE, SSH)), HERE, false);
	public static final Setting<String> HOST = text("ssh-host", "SSH host",
			"The name or address of its SSH server; nothing for the host that mail clients connect to.");
	public static final Setting<Integer> PORT = new Setting<>("ssh-port", "SSH port",
			"The port of its SSH server, usually 22.", new SettingType.WholeNumber(1, 65535), SshPlace.PORT, false);
	public static final Setting<String> USER = text("ssh-user", "SSH user",
			"Whom to log in as; nothing for your own name on this computer.");
	public static final Setting<String> KEY = new Setting<>("ssh-key", "SSH key",
			"The file of the private key; nothing for your SSH agent and the usual keys in .ssh.",
			new SettingType.Text(SettingType.Text.Named.FILE), "", false);
	public static final Setting<String> JUMP = text("ssh-jump", "Jump host",
			"Where the server can be reached only from another host: that one, as user@host:port.");
	public static final Setting<String> SUDO = new Setting<>("sudo", "Sudo",
			"no: the user may change mail servers. yes: by sudo, which asks for nothing. password: by sudo with the stored"
					+ " password.",
			new SettingType.Choice(List.of("no", "yes", "password")), "no", false);

	private static Setting<String> text(String key, String label, String hint) {
		return new Setting<>(key, label, hint, new SettingType.Text(), "", false);
	}

	public AccessSettings {
		Objects.requireNonNull(ssh);
		Objects.requireNonNull(jump);
		Objects.requireNonNull(key);
		Objects.requireNonNull(sudo);
	}

	/** Every setting, in the order of a form. */
	public static List<Setting<?>> settings() {
		return List.of(WHERE, HOST, PORT, USER, KEY, JUMP, SUDO);
	}

	/** @throws IllegalArgumentException if a value is not of its kind */
	public static AccessSettings of(MailServer server, SshUser user) {
		SettingValues stated = server.access();
		Sudo sudo = Sudo.of(stated.get(SUDO));
		if (stated.get(WHERE).equals(HERE)) {
			return new AccessSettings(Optional.empty(), Optional.empty(), Optional.empty(), sudo);
		}
		String name = stated(stated, USER).orElse(user.name());
		SshPlace place = new SshPlace(name, stated(stated, HOST).orElse(server.host()), stated.get(PORT));
		return over(place, stated, user, sudo);
	}

	/**
	 * Of a place that is only to be reached, with {@link #KEY} and {@link #JUMP} out of its settings.
	 *
	 * @throws IllegalArgumentException if a value is not of its kind
	 */
	public static AccessSettings over(SshPlace place, SettingValues stated, SshUser user) {
		return over(place, stated, user, Sudo.NO);
	}

	private static AccessSettings over(SshPlace place, SettingValues stated, SshUser user, Sudo sudo) {
		return new AccessSettings(Optional.of(place), stated(stated, JUMP).map(text -> SshPlace.parse(text, place.user())),
				stated(stated, KEY).map(file -> expand(file, user)), sudo);
	}

	private static Optional<String> stated(SettingValues values, Setting<String> setting) {
		return Optional.of(values.get(setting).strip()).filter(Predicate.not(String::isEmpty));
	}

	private static Path expand(String file, SshUser user) {
		return file.startsWith("~/") ? user.home().resolve(file.substring(2)) : user.home().resolve(file);
	}
}
