package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.profile.IdentityFile;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.secret.Secret;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.signing.SigningState;
import org.postern.core.site.Site;
import org.postern.testkit.CertificateSpec;
import org.postern.testkit.TestIdentity;

/** One identity for everything; files open with the password "sesame". */
final class FakeSigning implements ProfileSigning {

	static final String PASSWORD = "sesame";

	private final FakeStore store;
	final SigningIdentity identity;
	final List<String> done = new ArrayList<>();
	Optional<SigningState.Unusable> unusable = Optional.empty();
	List<Finding> findings = List.of();
	boolean locked;

	FakeSigning(FakeStore store) {
		this.store = store;
		TestIdentity made = TestIdentity.selfSigned(CertificateSpec.of("Example profiles"));
		identity = new SigningIdentity(made.key(), made.chain());
	}

	@Override
	public SigningState state(Site site) {
		return unusable.<SigningState>map(state -> state).orElseGet(() -> site.signing()
				.<SigningState>map(name -> new SigningState.Signed(name, identity)).orElseGet(SigningState.Unsigned::new));
	}

	@Override
	public List<Finding> findings(SigningState state) {
		return findings;
	}

	@Override
	public List<Finding> review(SigningIdentity reviewed) {
		return List.of(Finding.of("signing.self-signed", Severity.ADVICE, "It vouches for itself.", "Why.", "What."));
	}

	@Override
	public SigningIdentity create(NewIdentity wanted) {
		done.add("create " + wanted.name() + ", " + wanted.key().key() + ", " + wanted.days());
		return identity;
	}

	@Override
	public SigningIdentity read(List<IdentityFile> files, Optional<Secret> password) throws SigningException {
		done.add("read " + files.stream().map(file -> file.name().replaceFirst(".*/", "")).toList());
		if (locked && password.isEmpty()) {
			throw SigningException.locked(files.getFirst().name() + " is locked with a password");
		}
		if (locked && !password.get().equals(Secret.of(PASSWORD))) {
			throw new SigningException("The password does not open it", "Type the right one.");
		}
		return identity;
	}

	@Override
	public byte[] write(SigningIdentity written, Secret password) {
		return ("locked with " + password.use(String::new)).getBytes();
	}

	@Override
	public String usualName(SigningIdentity named) {
		return "example-profiles";
	}

	@Override
	public Site use(Site site, String name, SigningIdentity used, boolean replace) {
		done.add("use " + name + (replace ? ", replacing" : ""));
		Site changed = site.signedBy(Optional.of(name));
		store.saveSite(changed);
		return changed;
	}

	@Override
	public Site remove(Site site, boolean forget) {
		done.add(forget ? "forget" : "remove");
		Site changed = site.signedBy(Optional.empty());
		store.saveSite(changed);
		return changed;
	}
}
