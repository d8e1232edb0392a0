package org.postern.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.GroupChangeService;
import org.postern.core.change.GroupPlan;
import org.postern.core.change.GroupReport;
import org.postern.core.change.MemberReport;
import org.postern.core.change.Waves;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;
import org.postern.core.site.SiteStore;

/** Ten servers with real ports, side by side. */
class GroupTest {

	private static final Listener IMAP = Listener.of("imap", 143, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY,
			Role.ACCESS);
	private static final Listener POP3 = Listener.of("pop3", 110, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY,
			Role.ACCESS);

	@TempDir
	Path folder;

	private GroupChangeService groups;
	private PracticeFleet fleet;

	@BeforeEach
	void site() throws Exception {
		groups = Services.get(GroupChangeService.class);
		fleet = PracticeFleet.create(folder, 10, PortPolicy.empty().with(IMAP).with(POP3.withEnabled(false)));
	}

	@AfterEach
	void stop() throws Exception {
		fleet.close();
	}

	private GroupReport apply(Site site, Waves waves) throws Exception {
		GroupPlan plan = groups.plan(site, fleet.names(), Cancellation.never());
		assertTrue(plan.isWhole(), plan.toString());
		return groups.apply(site, plan, waves, Progress.none());
	}

	@Test
	void one_policy_is_stated_for_ten_servers_and_is_in_force_on_all() throws Exception {
		assertTrue(apply(fleet.site(), new Waves(List.of(10))).isSuccess());
		fleet.start();
		Site shared = groups.sharing(fleet.site(), PortPolicy.empty().with(IMAP).with(POP3), fleet.names());
		groups.state(shared, fleet.names());
		Site read = Services.get(SiteStore.class).load(shared.folder());
		assertEquals(shared.servers(), read.servers());
		GroupReport report = apply(read, new Waves(List.of(1, 10)));
		assertTrue(report.isSuccess(), report.toString());
		assertTrue(groups.plan(read, fleet.names(), Cancellation.never()).isEmpty());
		assertEquals(20, Services.get(Journal.class).entries(read).stream().map(JournalEntry::result)
				.filter("applied and proven"::equals).count());
	}

	@Test
	void a_server_whose_port_is_taken_stops_those_behind_it_and_nobody_else_is_harmed() throws Exception {
		assertTrue(apply(fleet.site(), new Waves(List.of(10))).isSuccess());
		fleet.start();
		Site wanted = groups.sharing(fleet.site(), PortPolicy.empty().with(IMAP).with(POP3), fleet.names());
		MailServer third = wanted.servers().get(2);
		try (ServerSocket thief = new ServerSocket(third.livePort(110), 1, InetAddress.getLoopbackAddress())) {
			GroupReport report = apply(wanted, new Waves(List.of(2)));
			assertFalse(report.isSuccess());
			assertEquals(List.of(1, 1, 2, 2, 3, 3, 4, 4, 5, 5), report.members().stream().map(MemberReport::wave).toList());
			assertTrue(report.members().get(2).trouble().orElseThrow().summary().contains("Another program"));
			assertEquals(List.of(ChangeOutcome.APPLIED, ChangeOutcome.APPLIED, ChangeOutcome.APPLIED), report.members().stream()
					.flatMap(member -> member.report().stream()).map(found -> found.outcome()).toList());
			assertEquals(6, report.members().stream().filter(member -> !member.isBegun()).count());
		}
	}
}
