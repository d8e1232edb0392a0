package org.postern.plugins.internal.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.postern.plugins.Effect;
import org.postern.plugins.Plugin;
import org.postern.plugins.PluginException;
import org.postern.plugins.Plugins;
import org.postern.plugins.Publisher;
import org.postern.plugins.internal.jar.Digest;
import org.postern.plugins.internal.jar.JarReader;
import org.postern.plugins.internal.jar.PluginJar;
import org.postern.plugins.internal.source.Source;
import org.postern.plugins.internal.trust.Trust;

/**
 * The plug-ins of the user's folder. Whoever starts Postern runs this once all of its own bundles are started and before
 * anything is asked of them, so that nothing is made twice.
 */
@Component(service = { Plugins.class, Runnable.class }, property = "postern.main=plugins")
public final class FolderPlugins implements Plugins, Runnable {

	/** The framework or system property that leaves all plug-ins out. */
	private static final String SAFE_MODE = "postern.safe";
	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final Path data;
	private final PluginFolder folder;
	private final Trust trust;
	private final House house;
	private final boolean safe;
	private List<Plugin> plugins = List.of();

	@Activate
	public FolderPlugins(BundleContext context, @Reference ServiceComponentRuntime components) {
		this(UserFolder.find(System::getenv), context, FailedComponents.of(components));
	}

	FolderPlugins(Path data, BundleContext context, FailedComponents failed) {
		this.data = data;
		this.folder = new PluginFolder(data.resolve("plugins"));
		this.trust = Trust.in(data);
		this.house = new House(context, new Trial(context, failed, LIMIT));
		this.safe = Boolean.parseBoolean(context.getProperty(SAFE_MODE));
	}

	@Override
	public Path folder() {
		return folder.path();
	}

	/** Lets in what is in the folder. A folder that cannot be read is named like a plug-in that cannot. */
	@Override
	public synchronized void run() {
		try {
			house.clear();
			look(Effect.AT_ONCE);
		} catch (IOException e) {
			plugins = List.of(Inspection.unreadable(folder.path(), Findings.unreadable(folder.path(), e)));
		} catch (BundleException e) {
			throw new IllegalStateException("A plug-in of another run cannot be taken out", e);
		}
	}

	/** Compares the framework with the folder. */
	synchronized void look(Effect effect) throws IOException {
		Inspection inspection = new Inspection(folder, trust, house);
		if (safe) {
			plugins = inspection.plugins(Plugin.State.SAFE_MODE);
			return;
		}
		List<PluginJar> trusted = inspection.trusted();
		(effect == Effect.AT_ONCE ? house.furnish(trusted) : house.foresee(trusted)).forEach((name, findings) -> trusted.stream()
				.filter(jar -> jar.name().equals(name)).forEach(jar -> inspection.keepOut(jar, findings)));
		inspection.gone(house.residents());
		plugins = inspection.plugins(Plugin.State.WORKING);
	}

	@Override
	public synchronized List<Plugin> list() {
		return plugins;
	}

	@Override
	public boolean isSafeMode() {
		return safe;
	}

	@Override
	public Offer open(String source, List<String> names) throws PluginException, InterruptedException {
		Path staging = staging();
		try {
			List<PluginJar> jars = new ArrayList<>();
			for (Path copy : new Source(source, house::isOwn).copyTo(staging, names)) {
				jars.add(JarReader.read(copy));
			}
			return new StagedOffer(this, new Desk(folder, trust, house), new Staging(source, staging), jars);
		} catch (PluginException | InterruptedException | RuntimeException e) {
			discard(staging);
			throw e;
		}
	}

	/** On the file system of the folder, and not in it, so that what is fetched is not taken for installed. */
	private Path staging() throws PluginException {
		try {
			Files.createDirectories(data);
			return Files.createTempDirectory(data, ".offer-");
		} catch (IOException e) {
			throw cannotWrite(data, e);
		}
	}

	static void discard(Path staging) {
		try {
			PluginFolder.delete(staging);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static PluginException cannotWrite(Path place, IOException trouble) {
		return new PluginException(place + " cannot be written: " + trouble.getMessage(),
				"Make room on the disk, or give yourself the right to write there.", trouble);
	}

	@Override
	public void remove(String name, Effect effect) throws PluginException {
		change(name, effect, plugin -> {
			trust.approved().remove(Digest.of(plugin.file()));
			Files.delete(plugin.file());
			folder.origins().forget(name);
		});
	}

	@Override
	public void enable(String name, boolean enabled, Effect effect) throws PluginException {
		change(name, effect, plugin -> folder.enable(plugin.file(), enabled));
	}

	/** What is done with a plug-in's jar. */
	private interface Treatment {
		void apply(Plugin plugin) throws IOException;
	}

	private synchronized void change(String name, Effect effect, Treatment treatment) throws PluginException {
		List<Plugin> known = plugins.stream().filter(plugin -> plugin.state() != Plugin.State.REMOVED).toList();
		List<Plugin> found = known.stream().filter(plugin -> plugin.name().equals(name)).toList();
		if (found.isEmpty()) {
			throw new PluginException("There is no plug-in '" + name + "' in " + folder.path(), known.isEmpty()
					? "None is installed."
					: "There are: " + String.join(", ", known.stream().map(Plugin::name).distinct().toList()) + ".");
		}
		try {
			for (Plugin plugin : found) {
				treatment.apply(plugin);
			}
			look(effect);
		} catch (IOException e) {
			throw cannotWrite(folder.path(), e);
		}
	}

	@Override
	public List<Publisher> publishers() throws PluginException {
		try {
			return trust.publishers().all();
		} catch (IOException e) {
			throw new PluginException("The trusted publishers cannot be read: " + e.getMessage(),
					"Mend or delete that file in " + trust.publishers().folder() + ".", e);
		}
	}

	@Override
	public void forget(String fingerprint, Effect effect) throws PluginException {
		Predicate<Publisher> meant = publisher -> publisher.fingerprint().equalsIgnoreCase(fingerprint);
		Optional<Publisher> found = publishers().stream().filter(meant).findFirst();
		Publisher publisher = found.orElseThrow(() -> new PluginException("No publisher with the fingerprint " + fingerprint
				+ " is trusted", "See them with: postern plugins publishers."));
		try {
			trust.publishers().remove(publisher);
			look(effect);
		} catch (IOException e) {
			throw cannotWrite(trust.publishers().folder(), e);
		}
	}

	@Override
	public Watch watch(Consumer<String> told) throws PluginException {
		try {
			return FolderWatch.start(folder.path(), () -> follow(told));
		} catch (IOException e) {
			throw cannotWrite(folder.path(), e);
		}
	}

	private synchronized void follow(Consumer<String> told) {
		List<Plugin> before = plugins;
		try {
			look(Effect.AT_ONCE);
			new Changes(before, plugins).sentences().forEach(told);
		} catch (IOException e) {
			told.accept("The plug-ins' folder cannot be read: " + e.getMessage());
		}
	}
}
