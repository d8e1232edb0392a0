package org.postern.realservers.tests;

import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.postern.testkit.CertificateSpec;
import org.postern.testkit.TestAuthority;
import org.postern.testkit.TestIdentity;
import org.postern.testkit.real.PemFiles;
import org.postern.testkit.real.Ports;
import org.postern.testkit.real.PrivateFolder;
import org.postern.testkit.real.RealDovecot;
import org.postern.testkit.real.RealExim;
import org.postern.testkit.real.RealOpenSmtpd;
import org.postern.testkit.real.RealPostfix;
import org.postern.testkit.real.RunningServer;
import org.postern.testkit.real.ServerSetup;

/** Real servers of one authority. Closed, nothing of them is left. */
final class Ground implements AutoCloseable {

	private final TestAuthority root = TestAuthority.root("Postern Test Root");
	private final TestAuthority issuing = root.below("Postern Test Issuing");
	private final PrivateFolder folder = PrivateFolder.create("ground");
	private final Deque<RunningServer> running = new ArrayDeque<>();
	private final UnaryOperator<CertificateSpec> certificate;
	private final Function<TestIdentity, TestIdentity> presented;

	/** Servers whose certificates are in order. */
	Ground() {
		this(spec -> spec, identity -> identity);
	}

	/**
	 * @param certificate what is odd about the certificate of every server
	 * @param presented   what is odd about what they present
	 */
	Ground(UnaryOperator<CertificateSpec> certificate, Function<TestIdentity, TestIdentity> presented) {
		this.certificate = certificate;
		this.presented = presented;
	}

	/** For programs that are to trust these servers. */
	String rootFile() {
		return folder.write("root.pem", PemFiles.text(List.of(root.certificate()))).toString();
	}

	X509Certificate rootCertificate() {
		return root.certificate();
	}

	RealDovecot dovecot(String... lines) {
		return keep(RealDovecot.start(setup(RealDovecot.freePorts()).lines(lines)));
	}

	RealPostfix postfix(RealDovecot store, String... lines) {
		return keep(RealPostfix.start(setup(RealPostfix.freePorts()).storedBy(store).lines(lines)));
	}

	RealExim exim(RealDovecot store, String acl, String... lines) {
		return keep(RealExim.start(setup(RealExim.freePorts()).storedBy(store).lines(lines), acl));
	}

	RealOpenSmtpd openSmtpd(RealDovecot store) {
		return keep(RealOpenSmtpd.start(setup(RealOpenSmtpd.freePorts()).storedBy(store)));
	}

	private ServerSetup setup(Ports ports) {
		CertificateSpec spec = CertificateSpec.of(ServerSetup.HOST).key("RSA 2048").named(ServerSetup.HOST,
				ports.host());
		return ServerSetup.of(ports, presented.apply(issuing.issue(certificate.apply(spec))));
	}

	private <S extends RunningServer> S keep(S server) {
		running.push(server);
		return server;
	}

	@Override
	public void close() {
		running.forEach(RunningServer::close);
		folder.close();
	}
}
