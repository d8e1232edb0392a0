package org.postern.backend.postfixdovecot.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.backend.BackendException;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.setting.SettingValues;

/** Logs as servers and kernels write them: what keeps a port shut is told apart, each with its remedy. */
class ComplaintsTest {

	private static final Listener IMAP = Listener.of("imap", 1143, Security.STARTTLS, Authentication.TLS_ONLY,
			Role.ACCESS);
	private static final Listener SMTP = Listener.of("smtp", 2525, Security.STARTTLS_REQUIRED, Authentication.TLS_ONLY,
			Role.SUBMISSION);

	private static Complaints complaints(String kind, String line) {
		return new Complaints("== dovecot 0\n== postfix 0\n== kernel 0\n== " + kind + " 0\n " + line + "\n");
	}

	@Test
	void a_port_in_use_is_told_from_the_log_of_the_server_that_wanted_it() {
		Reason imap = complaints("dovecot",
				"Nov 23 10:00:00 Error: master: service(imap-login): listen(*, 1143) failed: Address already in use")
				.unbound(IMAP, 1143);
		assertTrue(imap.what().contains("another program has taken it"), imap.what());
		assertTrue(imap.remedy().contains("ss -ltnp"), imap.remedy());
		Reason smtp = complaints("postfix",
				"Nov 23 10:00:00 mail postfix/master[7]: fatal: bind 0.0.0.0 port 2525: Address already in use").unbound(SMTP, 2525);
		assertTrue(smtp.what().contains("another program has taken it"), smtp.what());
	}

	@Test
	void a_complaint_about_another_port_is_no_reason_for_this_one() {
		Reason reason = complaints("dovecot", "Error: listen(*, 11430) failed: Address already in use").unbound(IMAP, 1143);
		assertTrue(!reason.what().contains("another program has taken it"), reason.what());
		assertTrue(reason.what().contains("Its log says"), reason.what());
	}

	@Test
	void an_address_of_another_computer_and_a_missing_right_are_told_apart() {
		assertTrue(complaints("dovecot", "Error: listen(192.0.2.1, 1143) failed: Cannot assign requested address")
				.unbound(IMAP, 1143).remedy().contains("ip addr"));
		assertTrue(complaints("postfix", "fatal: bind 0.0.0.0 port 2525: Permission denied").unbound(SMTP, 2525).remedy()
				.contains("1024"));
	}

	@Test
	void selinux_that_forbids_a_port_names_the_command_that_allows_it() {
		Reason reason = complaints("kernel",
				"type=AVC msg=audit(1.2:3): avc:  denied  { name_bind } for  pid=7 comm=\"dovecot\" src=1143 "
						+ "scontext=system_u:system_r:dovecot_t:s0 tclass=tcp_socket permissive=0").unbound(IMAP, 1143);
		assertTrue(reason.what().contains("SELinux does not let dovecot listen on port 1143"), reason.what());
		assertEquals("Give the port its type: semanage port -a -t pop_port_t -p tcp 1143", reason.remedy());
		assertTrue(complaints("kernel", "avc:  denied  { name_bind } for  pid=7 comm=\"master\" src=2525 x")
				.unbound(SMTP, 2525).remedy().contains("smtp_port_t"));
	}

	@Test
	void selinux_that_forbids_another_port_is_not_blamed() {
		Reason reason = complaints("kernel", "avc:  denied  { name_bind } for  pid=7 comm=\"dovecot\" src=4190 x")
				.unbound(IMAP, 1143);
		assertTrue(!reason.what().contains("SELinux"), reason.what());
	}

	@Test
	void selinux_and_apparmor_that_forbid_a_file_name_it_and_how_it_is_allowed() {
		Reason selinux = complaints("kernel",
				"avc:  denied  { read } for  pid=7 comm=\"smtpd\" name=\"mail.key\" dev=\"vda1\" ino=3 tclass=file")
				.unshaken(SMTP, 2525, "");
		assertTrue(selinux.what().contains("SELinux does not let smtpd read mail.key"), selinux.what());
		assertTrue(selinux.remedy().contains("restorecon -v mail.key"), selinux.remedy());
		Reason apparmor = complaints("kernel", "audit: type=1400 audit(1.2:3): apparmor=\"DENIED\" operation=\"open\" "
				+ "profile=\"/usr/sbin/dovecot\" name=\"/srv/mail.key\" pid=7 comm=\"dovecot\"").unshaken(IMAP, 1143, "");
		assertTrue(apparmor.what().contains("AppArmor (/usr/sbin/dovecot) denies open of /srv/mail.key"), apparmor.what());
		assertTrue(apparmor.remedy().contains("/etc/apparmor.d/local"), apparmor.remedy());
	}

	@ParameterizedTest
	@CsvSource({ "ufw, ufw allow 2525/tcp", "firewalld, firewall-cmd --permanent --add-port=2525/tcp",
			"nftables, tcp dport 2525 accept", "iptables, iptables -I INPUT -p tcp --dport 2525 -j ACCEPT" })
	void a_firewall_of_the_server_is_told_how_to_let_the_port_through(String kind, String command) {
		Optional<String> found = complaints("firewall", kind).firewall();
		assertEquals(Optional.of(kind), found);
		assertTrue(Firewalls.remedy(found, 2525).contains(command));
	}

	@Test
	void a_server_that_filters_nothing_points_to_the_firewall_of_its_network() {
		assertTrue(Firewalls.remedy(Optional.empty(), 2525).contains("firewall of its provider"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"dovecot.key 1|cat: /srv/mail.key: Permission denied|cannot read the key|SELinux (ls -Z, restorecon) or AppArmor",
			"dovecot.key 89|doveconf: Fatal: Can't open file /srv/mail.key: No such file or directory|cannot read the key|Put the file there",
			"postfix.certificate 1|cat: /srv/mail.pem: No such file or directory|Postfix cannot read|Put the file there",
			"dovecot.pair 4||do not belong together|certificate's own key",
			"postfix.pair 3||asks for a password|without a password",
			"dovecot.pair 5|notAfter=Jan  1 00:00:00 2020 GMT|has expired|Renew the certificate",
			"dovecot.files 89|doveconf: Fatal: Error in configuration file conf.d/10-admin.conf line 1|10-admin.conf|edited by hand" })
	void what_the_staged_files_would_break_is_told_before_anything_is_touched(String check, String said, String what,
			String remedy) {
		StagedCheck staged = new StagedCheck("== " + check + "\n" + (said == null ? "" : " " + said + "\n"));
		BackendException refused = assertThrows(BackendException.class, () -> staged.require(server(), List.of()));
		assertTrue(refused.getMessage().contains(what), refused.getMessage());
		assertTrue(refused.remedy().contains(remedy), refused.remedy());
		assertTrue(refused.remedy().endsWith("The live files were not touched."), refused.remedy());
	}

	private static MailServer server() {
		return new MailServer("mail", "mail.example.org", "postfix-dovecot", 0, SettingValues.empty(), PortPolicy.empty());
	}
}
