package org.postern.plugins.internal.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.postern.api.finding.Finding;
import org.postern.plugins.Provides;
import org.postern.plugins.internal.jar.PluginJar;
import org.postern.plugins.internal.preflight.Installed;
import org.postern.plugins.internal.preflight.Preflight;

/** Keeps the framework's bundles as the folder's jars say: newcomers are tried, those gone are taken out. */
final class House {

	/** By which bundles are known that came as plug-ins. */
	private static final String LOCATION = "plugin:";

	private final BundleContext context;
	private final Trial trial;
	private final Map<String, Resident> residents = new TreeMap<>();
	/** Of the folder's jars, those against which nothing stood when it was last looked at. */
	private final Map<String, PluginJar> fit = new TreeMap<>();
	/** What could not be started is not tried again as long as it is the same. */
	private final Map<String, Finding> failed = new HashMap<>();

	House(BundleContext context, Trial trial) {
		this.context = context;
		this.trial = trial;
	}

	/** Takes out what a framework that remembers its bundles brought along from another run, and nobody judged in this one. */
	void clear() throws BundleException {
		for (Bundle bundle : context.getBundles()) {
			if (isPlugin(bundle) && residents.values().stream().noneMatch(resident -> resident.bundle().equals(bundle))) {
				bundle.uninstall();
			}
		}
	}

	/** What there is, or will be from the next start on, beside these plug-ins. */
	private Installed installedBeside(Set<String> names) {
		Installed installed = Installed.in(context, bundle -> !isPlugin(bundle));
		for (PluginJar jar : fit.values()) {
			installed = names.contains(jar.name()) ? installed : installed.with(jar);
		}
		return installed;
	}

	/** Whether a bundle of this name is part of Postern itself. */
	boolean isOwn(String name) {
		return List.of(context.getBundles()).stream()
				.anyMatch(bundle -> !isPlugin(bundle) && name.equals(bundle.getSymbolicName()));
	}

	private static boolean isPlugin(Bundle bundle) {
		return bundle.getLocation().startsWith(LOCATION);
	}

	/** Those that were let in. */
	Stream<PluginJar> residents() {
		return residents.values().stream().map(Resident::jar);
	}

	boolean works(PluginJar jar) {
		return residents.containsKey(jar.name()) && residents.get(jar.name()).jar().digest().equals(jar.digest());
	}

	/** What a plug-in brings. Which rules it has is known of those that work only. */
	List<Provides> provides(PluginJar jar) {
		return works(jar) ? residents.get(jar.name()).provides() : jar.provides();
	}

	/**
	 * @param wanted at most one of each name
	 * @return why some of them were kept out, by name
	 */
	Map<String, List<Finding>> furnish(Collection<PluginJar> wanted) {
		Map<String, PluginJar> all = byName(wanted);
		vacate(residents.values().stream()
				.filter(resident -> !all.containsKey(resident.jar().name()) || !works(all.get(resident.jar().name())))
				.map(Resident::bundle).toList());
		Map<String, PluginJar> newcomers = new LinkedHashMap<>(all);
		newcomers.values().removeIf(this::works);
		Map<String, List<Finding>> kept = judge(all, newcomers);
		newcomers.keySet().removeAll(kept.keySet());
		kept.putAll(admit(newcomers.values()));
		fit.keySet().removeAll(kept.keySet());
		return kept;
	}

	/** What would be kept out, as far as that can be said without trying; nothing is changed. */
	Map<String, List<Finding>> foresee(Collection<PluginJar> wanted) {
		return judge(byName(wanted), byName(wanted));
	}

	private static Map<String, PluginJar> byName(Collection<PluginJar> jars) {
		return jars.stream().collect(Collectors.toMap(PluginJar::name, jar -> jar));
	}

	private Map<String, List<Finding>> judge(Map<String, PluginJar> all, Map<String, PluginJar> newcomers) {
		fit.clear();
		fit.putAll(all);
		fit.keySet().removeAll(newcomers.keySet());
		Map<String, List<Finding>> kept = keptOut(newcomers);
		fit.putAll(newcomers);
		fit.keySet().removeAll(kept.keySet());
		return kept;
	}

	/** One that is kept out may be what another needs, so this goes on until all that are left are content. */
	private Map<String, List<Finding>> keptOut(Map<String, PluginJar> newcomers) {
		Map<String, List<Finding>> kept = new TreeMap<>();
		Map<String, PluginJar> left = new LinkedHashMap<>(newcomers);
		boolean changed = true;
		while (changed) {
			Map<String, List<Finding>> more = new TreeMap<>();
			for (PluginJar jar : left.values()) {
				List<Finding> against = failed.containsKey(jar.digest()) ? List.of(failed.get(jar.digest()))
						: Preflight.judge(jar, beside(jar, left.values()));
				if (!against.isEmpty()) {
					more.put(jar.name(), against);
				}
			}
			left.keySet().removeAll(more.keySet());
			kept.putAll(more);
			changed = !more.isEmpty();
		}
		return kept;
	}

	/** What one of several newcomers finds. */
	Installed beside(PluginJar jar, Collection<PluginJar> newcomers) {
		Installed installed = installedBeside(newcomers.stream().map(PluginJar::name).collect(Collectors.toSet()));
		for (PluginJar other : newcomers) {
			installed = other.name().equals(jar.name()) ? installed : installed.with(other);
		}
		return installed;
	}

	private Map<String, List<Finding>> admit(Collection<PluginJar> newcomers) {
		Map<String, List<Finding>> kept = new TreeMap<>();
		List<Resident> installed = new ArrayList<>();
		for (PluginJar jar : newcomers) {
			try {
				installed.add(new Resident(jar, install(jar.file(), jar.name()), List.of()));
			} catch (IOException | BundleException e) {
				kept.put(jar.name(), List.of(Findings.failed(jar, e.getMessage())));
			}
		}
		for (Resident resident : installed) {
			start(resident).ifPresent(finding -> kept.put(resident.jar().name(), List.of(finding)));
		}
		return kept;
	}

	private Bundle install(Path file, String name) throws IOException, BundleException {
		try (InputStream in = Files.newInputStream(file)) {
			return context.installBundle(LOCATION + name, in);
		}
	}

	private Optional<Finding> start(Resident resident) {
		try {
			boolean starts = resident.bundle().getHeaders("").get(Constants.FRAGMENT_HOST) == null;
			List<Provides> rules = starts ? trial.start(resident.bundle()) : List.of();
			residents.put(resident.jar().name(), new Resident(resident.jar(), resident.bundle(), rules));
			return Optional.empty();
		} catch (TrialException e) {
			Finding finding = Findings.failed(resident.jar(), e.getMessage());
			failed.put(resident.jar().digest(), finding);
			evict(resident);
			return Optional.of(finding);
		}
	}

	private void evict(Resident resident) {
		residents.remove(resident.jar().name());
		try {
			trial.end(resident.bundle());
		} catch (TrialException e) {
			failed.putIfAbsent(resident.jar().digest(), Findings.failed(resident.jar(), "it cannot be stopped: " + e.getMessage()));
		}
	}

	/** Takes bundles out, and with them those that use their classes: these have to find something else, or go too. */
	private void vacate(List<Bundle> gone) {
		if (gone.isEmpty()) {
			return;
		}
		FrameworkWiring wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
		Collection<Bundle> users = wiring.getDependencyClosure(gone);
		List.copyOf(residents.values()).stream().filter(resident -> users.contains(resident.bundle())).forEach(this::evict);
		wiring.refreshBundles(users);
	}
}
