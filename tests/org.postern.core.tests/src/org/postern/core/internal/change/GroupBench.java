package org.postern.core.internal.change;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailServer;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.core.change.ListenerProof;
import org.postern.core.change.ListenerProver;
import org.postern.core.internal.journal.JournalFile;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.internal.site.FolderSiteStore;
import org.postern.core.journal.Journal;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;

/** A site with many fake servers, {@code s1} and so on, whose policies all tick 2525. */
final class GroupBench implements Progress, ServerSessions, ListenerProver {

	final Map<String, FakeServer> servers = new LinkedHashMap<>();
	final CancelSource cancel = new CancelSource();
	final List<String> steps = Collections.synchronizedList(new ArrayList<>());
	final Journal journal = new JournalFile();
	final GroupChanges groups;
	final Site site;

	GroupBench(Path folder, int size) {
		List<String> names = IntStream.rangeClosed(1, size).mapToObj(number -> "s" + number).toList();
		names.forEach(name -> servers.put(name, new FakeServer(ChangeBench.BEFORE)));
		this.site = new Site(folder, "Test", names.stream().map(name -> new MailServer(name, name + ".example.org",
				"fake", 0, SettingValues.empty(), ChangeBench.WANTED)).toList(), List.of());
		this.groups = new GroupChanges(new ProvenChanges(this, this,
				new ChangeRecords(journal, Clock.fixed(ChangeBench.NOW, ZoneOffset.UTC), "anna")), new FolderSiteStore(FakeProviders.usual()));
	}

	List<String> names() {
		return List.copyOf(servers.keySet());
	}

	/** Servers that are as the policy says. */
	List<String> changed() {
		return servers.entrySet().stream().filter(server -> server.getValue().configured.equals(ChangeBench.WANTED))
				.map(Map.Entry::getKey).toList();
	}

	@Override
	public ServerSession open(Site any, String server) throws BackendException {
		return servers.get(server).open(any, server);
	}

	@Override
	public List<ListenerProof> prove(Site any, String server, Cancellation cancellation) throws InterruptedException {
		return servers.get(server).prove(any, server, cancellation);
	}

	@Override
	public void step(String what) {
		steps.add(what);
	}

	@Override
	public Cancellation cancellation() {
		return cancel;
	}
}
