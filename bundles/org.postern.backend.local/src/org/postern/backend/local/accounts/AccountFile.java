package org.postern.backend.local.accounts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;
import org.postern.backend.local.files.AtomicFile;
import org.postern.backend.local.files.Folder;

/**
 * The accounts: one line each, address and hashed password. Read anew for every question, so that a change counts at
 * once, whichever process made it.
 */
public final class AccountFile {

	private final AtomicFile file;
	private final PasswordHash hash = new PasswordHash();

	public AccountFile(AtomicFile file) {
		this.file = file;
	}

	public List<MailAddress> list() throws IOException {
		return read().keySet().stream().flatMap(address -> parse(address).stream()).toList();
	}

	private static Optional<MailAddress> parse(String address) {
		try {
			return Optional.of(MailAddress.parse(address));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** Differs after every {@link #put}: the salt, which is drawn anew for each password. */
	public Optional<String> version(MailAddress address) throws IOException {
		return Optional.ofNullable(read().get(address.toString())).map(hash::salt);
	}

	/** The account that {@code user} names: a whole address in any case. */
	public Optional<MailAddress> find(String user) throws IOException {
		return list().stream().filter(address -> address.toString().equalsIgnoreCase(user)).findFirst();
	}

	/** Who logs in as {@code user}: the account of that address, or the only one with that part before the @. */
	Optional<MailAddress> findLogin(String user) throws IOException {
		if (user.contains("@")) {
			return find(user);
		}
		List<MailAddress> named = list().stream().filter(address -> address.localPart().equalsIgnoreCase(user)).toList();
		return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
	}

	/** Takes as long for an account that is not there as for one that is. */
	public boolean matches(Optional<MailAddress> account, Secret password) throws IOException {
		Map<String, String> accounts = read();
		Optional<String> stored = account.flatMap(known -> Optional.ofNullable(accounts.get(known.toString())));
		boolean same = hash.matches(stored.orElseGet(hash::ofNobody), password);
		return same && stored.isPresent();
	}

	public void put(MailAddress address, Secret password) throws IOException {
		String hashed = hash.of(password);
		change(accounts -> {
			accounts.keySet().removeIf(known -> known.equalsIgnoreCase(address.toString()));
			accounts.put(address.toString(), hashed);
		});
	}

	public void remove(MailAddress address) throws IOException {
		change(accounts -> accounts.keySet().removeIf(known -> known.equalsIgnoreCase(address.toString())));
	}

	/** Two processes may add accounts at once: the second waits, and adds to what the first wrote. */
	private synchronized void change(Consumer<Map<String, String>> change) throws IOException {
		Path lock = file.path().resolveSibling(file.path().getFileName() + ".lock");
		Folder.create(lock.getParent());
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock held = channel.lock()) {
			file.clean();
			Map<String, String> accounts = read();
			change.accept(accounts);
			file.write(accounts.entrySet().stream().map(account -> account.getKey() + "\t" + account.getValue() + "\n")
					.collect(Collectors.joining()));
		}
	}

	private Map<String, String> read() throws IOException {
		Map<String, String> accounts = new TreeMap<>();
		file.read().lines().map(line -> line.split("\t")).filter(words -> words.length == 2)
				.forEach(words -> accounts.put(words[0], words[1]));
		return accounts;
	}
}
