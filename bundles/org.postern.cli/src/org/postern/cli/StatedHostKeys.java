package org.postern.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Component;
import org.postern.api.backend.HostKey;
import org.postern.api.backend.HostTrust;

/** Trusts the hosts whose fingerprints were typed, and nobody else: a command line asks no questions. */
@Component(service = { HostTrust.class, StatedHostKeys.class })
public final class StatedHostKeys implements HostTrust {

	private static final String KIND = "SHA256:";

	private final AtomicReference<Supplier<List<String>>> stated = new AtomicReference<>(List::of);

	/** @param options asked when a host is met, for commands are made before their options are read */
	void takeFrom(Supplier<List<String>> options) {
		stated.set(options);
	}

	@Override
	public Decision decide(HostKey unknown) {
		return stated.get().get().stream().anyMatch(typed -> bare(typed).equals(bare(unknown.fingerprint())))
				? Decision.ALWAYS : Decision.REFUSED;
	}

	private static String bare(String fingerprint) {
		return fingerprint.strip().replaceFirst("^" + KIND, "").replaceFirst("=+$", "");
	}
}
