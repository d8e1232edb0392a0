package org.postern.host.ssh;

import java.security.Provider;
import java.security.Security;
import java.util.Optional;

import org.apache.sshd.common.util.security.AbstractSecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;

/** Tells the SSH library, which keeps such things for the whole process, that Java itself does all the cryptography. */
final class JavaKeys extends AbstractSecurityProviderRegistrar {

	private static final String SLOT = "EdDSA";

	private JavaKeys() {
		super(SLOT);
	}

	/** To be called before anything else of the library; may be repeated. */
	static void use() {
		SecurityUtils.setAPrioriDisabledProvider("BC", true);
		SecurityUtils.registerSecurityProvider(new JavaKeys());
	}

	@Override
	public boolean isEnabled() {
		return true;
	}

	@Override
	public boolean isSupported() {
		return true;
	}

	@Override
	public boolean isNamedProviderUsed() {
		return false;
	}

	@Override
	public Provider getSecurityProvider() {
		return Security.getProvider("SunEC");
	}

	/** Java finds the rest by itself. */
	@Override
	public boolean isSecurityEntitySupported(Class<?> entity, String name) {
		return false;
	}

	@Override
	public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
		return Optional.of(new Ed25519());
	}
}
