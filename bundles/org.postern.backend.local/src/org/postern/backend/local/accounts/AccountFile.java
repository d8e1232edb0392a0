package org.postern.backend.local.accounts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;
import org.postern.backend.local.files.AtomicFile;

/** The accounts: one line each, address and hashed password. Read anew for every question, so that a change counts at once. */
public final class AccountFile {

	private final AtomicFile file;
	private final PasswordHash hash = new PasswordHash();

	public AccountFile(AtomicFile file) {
		this.file = file;
	}

	public List<MailAddress> list() throws IOException {
		return read().keySet().stream().map(MailAddress::parse).toList();
	}

	/** The account that {@code user} names: a whole address in any case. */
	public Optional<MailAddress> find(String user) throws IOException {
		return list().stream().filter(address -> address.toString().equalsIgnoreCase(user)).findFirst();
	}

	public boolean matches(MailAddress address, Secret password) throws IOException {
		Optional<String> stored = Optional.ofNullable(read().get(address.toString()));
		return hash.matches(stored.orElseGet(hash::ofNobody), password) && stored.isPresent();
	}

	public void put(MailAddress address, Secret password) throws IOException {
		change(accounts -> accounts.put(address.toString(), hash.of(password)));
	}

	public void remove(MailAddress address) throws IOException {
		change(accounts -> accounts.remove(address.toString()));
	}

	private synchronized void change(Consumer<Map<String, String>> change) throws IOException {
		Map<String, String> accounts = read();
		change.accept(accounts);
		List<String> lines = new ArrayList<>();
		accounts.forEach((address, hashed) -> lines.add(address + "\t" + hashed + "\n"));
		file.write(String.join("", lines));
	}

	private Map<String, String> read() throws IOException {
		Map<String, String> accounts = new TreeMap<>();
		file.read().lines().map(line -> line.split("\t")).filter(words -> words.length == 2)
				.forEach(words -> accounts.put(words[0], words[1]));
		return accounts;
	}
}
