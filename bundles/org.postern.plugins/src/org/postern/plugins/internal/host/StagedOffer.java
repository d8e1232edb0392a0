package org.postern.plugins.internal.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.framework.Version;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.plugins.Candidate;
import org.postern.plugins.Consent;
import org.postern.plugins.Effect;
import org.postern.plugins.Plugin;
import org.postern.plugins.PluginException;
import org.postern.plugins.Plugins;
import org.postern.plugins.Publisher;
import org.postern.plugins.Signature;
import org.postern.plugins.internal.jar.Digest;
import org.postern.plugins.internal.jar.PluginJar;
import org.postern.plugins.internal.preflight.Preflight;
import org.postern.plugins.internal.trust.Trust;

/** Plug-ins in a folder aside, ready to be moved to where they work. */
final class StagedOffer implements Plugins.Offer {

	private final FolderPlugins plugins;
	private final Desk desk;
	private final Staging staging;
	private final List<PluginJar> jars;

	StagedOffer(FolderPlugins plugins, Desk desk, Staging staging, List<PluginJar> jars) {
		this.plugins = plugins;
		this.desk = desk;
		this.staging = staging;
		this.jars = List.copyOf(jars);
	}

	@Override
	public List<Candidate> candidates() {
		return jars.stream().map(this::candidate).toList();
	}

	private Candidate candidate(PluginJar jar) {
		Optional<Plugin> present = present(jar).max((one, other) -> version(one).compareTo(version(other)));
		List<Finding> findings = new ArrayList<>(Preflight.judge(jar, desk.house().beside(jar, jars)));
		if (jar.signature() instanceof Signature.Broken broken) {
			findings.add(Trust.broken(jar, broken.reason()));
		}
		present.filter(plugin -> version(plugin).compareTo(jar.manifest().version()) > 0)
				.ifPresent(plugin -> findings.add(older(jar, plugin)));
		return new Candidate(jar.name(), jar.manifest().version().toString(), jar.manifest().label(), jar.signature(),
				desk.trust().isTrusted(jar), jar.provides(), present.map(Plugin::version), findings);
	}

	private Stream<Plugin> present(PluginJar jar) {
		return plugins.list().stream().filter(plugin -> plugin.state() != Plugin.State.REMOVED && plugin.name().equals(jar.name()));
	}

	private static Version version(Plugin plugin) {
		return Version.parseVersion(plugin.version());
	}

	private static Finding older(PluginJar jar, Plugin present) {
		return Finding.of("plugin.older", Severity.ERROR,
				jar.manifest().label() + " " + jar.manifest().version() + " is older than " + present.version()
						+ ", which is installed.",
				"Of two versions only the newer one is used.",
				"To go back, first: postern plugins remove " + present.name()).at(jar.name());
	}

	@Override
	public Plugins.Offer only(Set<String> names) {
		return new StagedOffer(plugins, desk, staging, jars.stream().filter(jar -> names.contains(jar.name())).toList());
	}

	@Override
	public void install(Consent consent, Effect effect) throws PluginException {
		for (Candidate candidate : candidates()) {
			require(candidate, consent);
		}
		Origins origins = desk.folder().origins();
		try {
			Map<String, String> before = origins.read();
			List<Publisher> trusted = agree(consent);
			List<Path> old = jars.stream().flatMap(this::present).map(Plugin::file).toList();
			List<String> replaced = digests(old);
			PluginFolder.Undo undo = desk.folder().replace(jars, old, Files.createDirectories(staging.folder().resolve("old")));
			origins.write(withMine(before));
			plugins.look(effect);
			Optional<Finding> trouble = trouble();
			if (trouble.isPresent()) {
				undo.run();
				origins.write(before);
				withdraw(trusted, effect);
				throw new PluginException(trouble.get().summary(), "Nothing was installed. " + trouble.get().remedy());
			}
			forget(replaced);
		} catch (IOException e) {
			throw FolderPlugins.cannotWrite(desk.folder().path(), e);
		}
	}

	private static List<String> digests(List<Path> files) throws IOException {
		List<String> digests = new ArrayList<>();
		for (Path file : files) {
			digests.add(Digest.of(file));
		}
		return digests;
	}

	/** Jars that were replaced are no longer let in. */
	private void forget(List<String> replaced) throws IOException {
		for (String digest : replaced) {
			if (jars.stream().noneMatch(jar -> jar.digest().equals(digest))) {
				desk.trust().approved().remove(digest);
			}
		}
	}

	private Map<String, String> withMine(Map<String, String> origins) {
		Map<String, String> more = new TreeMap<>(origins);
		jars.forEach(jar -> more.put(jar.name(), staging.source()));
		return more;
	}

	private static void require(Candidate candidate, Consent consent) throws PluginException {
		if (!candidate.isFit()) {
			Finding against = candidate.findings().stream().filter(finding -> finding.severity() == Severity.ERROR)
					.findFirst().orElseThrow();
			throw new PluginException(against.summary(), against.remedy());
		}
		if (!consent.covers(candidate)) {
			boolean signed = !candidate.isUnsigned();
			throw new PluginException(signed ? candidate.name() + " is signed by a publisher whom you have not trusted yet"
					: candidate.name() + " is signed by nobody",
					signed ? "If the fingerprint is the publisher's: --trust once, or --trust always."
							: "If you know where it comes from: --accept-unsigned.");
		}
	}

	/**
	 * Said before the jars are there, because a daemon that follows the folder looks at once.
	 *
	 * @return who is always trusted from now on
	 */
	private List<Publisher> agree(Consent consent) throws IOException {
		List<Publisher> trusted = new ArrayList<>();
		for (PluginJar jar : jars) {
			Optional<Publisher> always = always(jar, consent);
			if (always.isPresent()) {
				desk.trust().publishers().add(always.get());
				trusted.add(always.get());
			} else if (!desk.trust().isTrusted(jar)) {
				desk.trust().approved().add(jar);
			}
		}
		return trusted;
	}

	/** Who signed it, if that is whom the user wants to trust always from now on. */
	private Optional<Publisher> always(PluginJar jar, Consent consent) {
		return jar.signature().by().filter(publisher -> !desk.trust().isTrusted(jar))
				.filter(publisher -> consent.publishers().get(publisher) == Consent.Extent.ALWAYS);
	}

	private Optional<Finding> trouble() {
		return jars.stream().flatMap(this::present).flatMap(plugin -> plugin.findings().stream()).findFirst();
	}

	/** Nothing was installed, so nobody is trusted for it. */
	private void withdraw(List<Publisher> trusted, Effect effect) throws IOException {
		for (Publisher publisher : trusted) {
			desk.trust().publishers().remove(publisher);
		}
		for (PluginJar jar : jars) {
			desk.trust().approved().remove(jar.digest());
		}
		plugins.look(effect);
	}

	@Override
	public void close() {
		FolderPlugins.discard(staging.folder());
	}
}
