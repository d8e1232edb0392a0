package org.postern.core.internal.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;
import org.postern.api.model.ListenerId;
import org.postern.api.model.PortPolicy;
import org.postern.core.change.ListenerProof;

/**
 * How the ports were before a change, so that it is not blamed for what was wrong already.
 *
 * @param wrong        listeners that were not as the server's state said
 * @param occupied     those of them that should have been closed: another program listens there
 * @param certificates what was wrong with certificates, by the ids of findings
 */
record Baseline(Set<ListenerId> wrong, List<ListenerProof> occupied, Set<String> certificates) {

	private static final String CERTIFICATE = "certificate.";

	static Baseline of(List<ListenerProof> proofs) {
		Set<ListenerId> wrong = proofs.stream().filter(proof -> !proof.isProven()).map(proof -> proof.listener().id())
				.collect(Collectors.toUnmodifiableSet());
		List<ListenerProof> occupied = proofs.stream()
				.filter(proof -> !proof.isProven() && !proof.listener().enabled()).toList();
		Set<String> certificates = proofs.stream().flatMap(proof -> proof.finding().stream())
				.filter(Baseline::isOfCertificate).map(Finding::id).collect(Collectors.toUnmodifiableSet());
		return new Baseline(wrong, occupied, certificates);
	}

	static boolean isOfCertificate(Finding finding) {
		return finding.id().startsWith(CERTIFICATE);
	}

	/** A certificate that nobody trusted before does not become worse by a change that leaves it there. */
	List<ListenerProof> excuse(List<ListenerProof> proofs) {
		return proofs.stream().map(proof -> proof.finding().filter(finding -> certificates.contains(finding.id()))
				.map(finding -> excused(proof, finding, "as before")).orElse(proof)).toList();
	}

	/** Of a state that was put back: whatever its certificate is, it is the one that it had. */
	static List<ListenerProof> excuseCertificates(List<ListenerProof> proofs) {
		return proofs.stream().map(proof -> proof.finding().filter(Baseline::isOfCertificate)
				.map(finding -> excused(proof, finding, "as it was")).orElse(proof)).toList();
	}

	private static ListenerProof excused(ListenerProof proof, Finding finding, String since) {
		return new ListenerProof(proof.listener(), proof.livePort(), Optional.empty(),
				proof.observed() + ", " + finding.id() + " " + since, proof.elapsed());
	}

	/** Ports that {@code wanted} opens and that another program occupies. */
	List<ListenerProof> busy(PortPolicy wanted) {
		return occupied.stream()
				.filter(proof -> wanted.find(proof.listener().id()).filter(Listener::enabled).isPresent()).toList();
	}

	/** What speaks against a change. A closed port that another program occupied before does not. */
	List<Finding> against(List<ListenerProof> proofs) {
		return proofs.stream().filter(proof -> proof.listener().enabled() || !wrong.contains(proof.listener().id()))
				.flatMap(proof -> proof.finding().stream()).toList();
	}

	/** What is worse than before the change. */
	List<Finding> worse(List<ListenerProof> proofs) {
		return proofs.stream().filter(proof -> !wrong.contains(proof.listener().id()))
				.flatMap(proof -> proof.finding().stream()).toList();
	}
}
