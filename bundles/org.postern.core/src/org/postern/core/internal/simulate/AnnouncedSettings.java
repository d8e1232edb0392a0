package org.postern.core.internal.simulate;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.AnnouncementReader;
import org.postern.api.profile.Document;
import org.postern.api.progress.CancelSource;
import org.postern.core.simulate.AccountSettings;
import org.postern.core.simulate.Attempt;
import org.postern.core.simulate.MailProgram;
import org.postern.core.simulate.SimulationListener;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.ServiceRecord;

/** What mail programs find of the settings of a domain without guessing. */
public record AnnouncedSettings(Network network, List<AnnouncementReader> readers, CancelSource stop) {

	/**
	 * Where a program's search ended.
	 *
	 * @param attempts what it tried, in its order
	 * @param settings what it would set up; empty where nothing is announced
	 */
	public record Found(MailProgram program, List<Attempt> attempts, Optional<AccountSettings> settings) {
	}

	public Found byThunderbird(MailAddress address) throws InterruptedException {
		Trail trail = new Trail(MailProgram.THUNDERBIRD, SimulationListener.none());
		Optional<AccountSettings> settings = new ThunderbirdSearch(tools(), address, trail).announced();
		return new Found(trail.program(), trail.attempts(), settings);
	}

	public Found byOutlook(MailAddress address) throws InterruptedException {
		Trail trail = new Trail(MailProgram.OUTLOOK, SimulationListener.none());
		Optional<AccountSettings> settings = new OutlookSearch(tools(), address, trail).announced();
		return new Found(trail.program(), trail.attempts(), settings);
	}

	/** A page that a program found, as a whole. */
	public Optional<Document> page(URI uri) throws InterruptedException {
		return network.ask(uri, Optional.empty()) instanceof HttpAnswer.Page page && page.status() / 100 == 2
				? Optional.of(new Document(uri.toString(), page.mediaType(), page.content())) : Optional.empty();
	}

	public Lookup<ServiceRecord> services(String name) throws InterruptedException {
		return network.services(name);
	}

	private SearchTools tools() {
		return new SearchTools(network, readers, endpoints -> List.of(), stop);
	}
}
