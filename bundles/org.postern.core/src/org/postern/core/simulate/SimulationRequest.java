package org.postern.core.simulate;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.MailAddress;
import org.postern.api.model.PortPolicy;
import org.postern.api.profile.ClientProfile;
import org.postern.api.progress.Cancellation;

/**
 * What to simulate.
 *
 * @param address      what the user types
 * @param programs     into which mail programs
 * @param meant        what the policy means clients to use, where there is a policy
 * @param policy       that policy, to test by
 * @param authorities  trusted beside those the Java platform trusts
 * @param test         whether to test the servers that a program ends up with
 * @param timeout      how long each wait on the network may take
 * @param cancellation ends the simulation within a second
 */
public record SimulationRequest(MailAddress address, List<MailProgram> programs, Optional<ClientProfile> meant,
		Optional<PortPolicy> policy, List<X509Certificate> authorities, boolean test, Duration timeout,
		Cancellation cancellation) {

	public SimulationRequest {
		Objects.requireNonNull(address);
		programs = List.copyOf(programs);
		Objects.requireNonNull(meant);
		Objects.requireNonNull(policy);
		authorities = List.copyOf(authorities);
		Objects.requireNonNull(cancellation);
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("A simulation needs a timeout above zero");
		}
	}
}
