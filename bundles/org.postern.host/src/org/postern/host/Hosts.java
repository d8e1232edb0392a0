package org.postern.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.HostTrust;
import org.postern.api.backend.NeededSecret;
import org.postern.api.backend.ServerAccess;
import org.postern.api.model.MailServer;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.secret.SecretStoreException;
import org.postern.host.ssh.Credentials;
import org.postern.host.ssh.SshHost;
import org.postern.host.ssh.SshPlace;
import org.postern.host.ssh.SshRoute;
import org.postern.host.ssh.SshUser;

/**
 * Finds the host of a server.
 *
 * @param user        whose keys and known hosts there are
 * @param environment of commands on this computer, beside that of Postern
 */
public record Hosts(SshUser user, Map<String, String> environment) {

	/** In the site's folder: the hosts that its administrators trust. */
	public static final String KNOWN_HOSTS = "known_hosts";

	public Hosts {
		Objects.requireNonNull(user);
		environment = Map.copyOf(environment);
	}

	/** For whoever runs this program. */
	public static Hosts ofThisProcess() {
		return new Hosts(SshUser.ofThisProcess(), Map.of());
	}

	/** Under which the password for sudo is stored. */
	public static String sudoKey(String label) {
		return "sudo/" + label;
	}

	/**
	 * Nothing is connected to before the first script runs.
	 *
	 * @throws BackendException if the access settings make no sense
	 */
	public Host open(ServerAccess access) throws BackendException {
		AccessSettings settings = settings(access.server());
		String label = label(settings);
		Elevation elevation = elevation(settings.sudo(), label, access.secrets());
		if (settings.ssh().isEmpty()) {
			return ShellHost.here(new LocalHost(environment), elevation, access.commands());
		}
		return ShellHost.over(ssh(settings, access.site(), access.secrets(), access.trust()), label, elevation,
				access.commands());
	}

	/**
	 * Another computer, whose files are to be read and written.
	 *
	 * @param settings of a place over SSH
	 * @param site     the site's folder, in which its known hosts are
	 */
	public SshHost ssh(AccessSettings settings, Path site, SecretStore secrets, HostTrust trust) {
		return new SshHost(new SshRoute(settings.ssh().orElseThrow(), settings.jump(),
				new Credentials(settings.key(), user, secrets), knownHosts(site), trust));
	}

	/** What may have to be stored before a server can be reached. */
	public List<NeededSecret> secrets(MailServer server) throws BackendException {
		return secrets(settings(server));
	}

	/** What may have to be stored before a place can be reached. */
	public static List<NeededSecret> secrets(AccessSettings settings) {
		List<NeededSecret> needed = new ArrayList<>();
		settings.ssh().ifPresent(place -> needed.add(
				new NeededSecret("ssh-password", "Password of " + place, Credentials.passwordKey(place))));
		settings.jump().ifPresent(place -> needed.add(
				new NeededSecret("jump-password", "Password of " + place, Credentials.passwordKey(place))));
		settings.key().ifPresent(key -> needed.add(
				new NeededSecret("key-passphrase", "Passphrase of the key " + key, Credentials.passphraseKey(key))));
		if (settings.sudo() == AccessSettings.Sudo.PASSWORD) {
			String label = label(settings);
			needed.add(new NeededSecret("sudo-password", "Password for sudo on " + label, sudoKey(label)));
		}
		return needed;
	}

	private static String label(AccessSettings settings) {
		return settings.ssh().map(SshPlace::toString).orElse(LocalHost.LABEL);
	}

	private AccessSettings settings(MailServer server) throws BackendException {
		try {
			return AccessSettings.of(server, user);
		} catch (IllegalArgumentException e) {
			throw new BackendException("The access settings of server " + server.name() + " are wrong: "
					+ e.getMessage(), "Mend them in the server's file, below 'access'.", e);
		}
	}

	private List<Path> knownHosts(Path site) {
		return List.of(Path.of("/etc/ssh/ssh_known_hosts"), user.home().resolve(".ssh/known_hosts"),
				site.resolve(KNOWN_HOSTS));
	}

	private static Elevation elevation(AccessSettings.Sudo sudo, String label, SecretStore secrets) {
		return switch (sudo) {
			case NO -> Elevation.none();
			case YES -> Elevation.bySudo();
			case PASSWORD -> Elevation.bySudo(() -> password(label, secrets));
		};
	}

	private static Secret password(String label, SecretStore secrets) throws BackendException {
		try {
			return secrets.get(sudoKey(label)).orElseThrow(() -> new BackendException(
					"The password for sudo on " + label + " is not stored", "Store it: postern secret SERVER."));
		} catch (SecretStoreException e) {
			throw new BackendException(e.getMessage(), "Mend the secret store.", e);
		}
	}
}
