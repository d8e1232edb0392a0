package org.postern.core.internal.simulate;

import java.net.URI;
import java.util.Optional;

import org.postern.net.dns.Lookup;
import org.postern.net.dns.MailExchanger;
import org.postern.net.dns.ServiceRecord;

/** What a mail program has of the network while it looks for settings. */
public interface Network extends AutoCloseable {

	/** The servers that take a domain's mail, in no order. */
	Lookup<MailExchanger> mailExchangers(String domain) throws InterruptedException;

	/** @param name such as {@code _imaps._tcp.example.org} */
	Lookup<ServiceRecord> services(String name) throws InterruptedException;

	/**
	 * One question and its answer; redirects are not followed.
	 *
	 * @param body what to POST as XML; empty to GET
	 */
	HttpAnswer ask(URI uri, Optional<String> body) throws InterruptedException;

	/** Breaks off whatever still runs. */
	@Override
	void close();
}
