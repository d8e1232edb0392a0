package org.postern.plugins.internal.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.postern.plugins.Consent;
import org.postern.plugins.Effect;
import org.postern.plugins.Plugin;
import org.postern.plugins.Plugins;
import org.postern.plugins.Publisher;
import org.postern.plugins.internal.jar.JarReader;
import org.postern.plugins.internal.jar.TestJar;
import org.postern.testkit.TestIdentity;

/** In a framework, with plug-ins that hold no code. */
abstract class FolderPluginsCase {

	@TempDir
	Path folder;

	final TestIdentity maker = TestIdentity.of("maker.example");
	private final BundleContext context = FrameworkUtil.getBundle(FolderPlugins.class).getBundleContext();
	FolderPlugins plugins;

	@BeforeEach
	void open() {
		plugins = plugins();
	}

	FolderPlugins plugins() {
		FolderPlugins opened = new FolderPlugins(folder.resolve("data"), context, bundle -> "it failed");
		opened.run();
		return opened;
	}

	@AfterEach
	void remove_all() throws Exception {
		for (Plugin plugin : plugins.list()) {
			if (plugin.state() != Plugin.State.REMOVED) {
				plugins.remove(plugin.name(), Effect.AT_ONCE);
			}
		}
	}

	TestJar jar(String name, String version) {
		return new TestJar(name, version).file("text", version);
	}

	Path signed(TestJar jar) throws Exception {
		return jar.sign(Files.createTempFile(folder, "plugin", ".jar"), maker);
	}

	Consent trusting(Consent.Extent extent) {
		return Consent.none().with(new Publisher(maker.certificate()), extent);
	}

	void install(Path jar) throws Exception {
		install(jar, Consent.none());
	}

	void install(Path jar, Consent consent) throws Exception {
		install(jar, Effect.AT_ONCE, consent);
	}

	void install(Path jar, Effect effect) throws Exception {
		install(jar, effect, Consent.none());
	}

	void install(Path jar, Effect effect, Consent consent) throws Exception {
		try (Plugins.Offer offer = plugins.open(jar.toString(), List.of())) {
			offer.install(consent, effect);
		}
	}

	boolean isInstalled(String name) {
		return Stream.of(context.getBundles()).anyMatch(bundle -> name.equals(bundle.getSymbolicName()));
	}

	List<String> found() {
		return plugins.list().stream()
				.map(plugin -> plugin.name() + " " + plugin.version() + " " + plugin.state().label()
						+ (plugin.pending() ? " later" : ""))
				.toList();
	}

	static List<String> files(Path place) throws IOException {
		try (Stream<Path> files = Files.list(place)) {
			return files.map(file -> file.getFileName().toString()).toList();
		}
	}

	static void site(Path site, List<Path> jars) throws Exception {
		StringBuilder artifacts = new StringBuilder("<repository><artifacts>");
		Path plugins = Files.createDirectory(site.resolve("plugins"));
		for (Path file : jars) {
			String name = JarReader.read(file).name();
			Files.move(file, plugins.resolve(name + "_1.0.0.jar"));
			artifacts.append("<artifact classifier='osgi.bundle' id='").append(name).append("' version='1.0.0'/>");
		}
		Files.writeString(site.resolve("artifacts.xml"), artifacts + "</artifacts></repository>");
	}
}
