package org.postern.launcher;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.connect.ConnectModule;
import org.osgi.framework.connect.ModuleConnector;

/**
 * The bundles whose classes Java's own class loader loads, so that an archive made ahead of time can hold them: those on
 * the class path, offered to the framework by OSGi Connect (OSGi Core 8, chapter 60). All others are loaded by the
 * framework, each apart from the rest.
 */
final class ClassPath implements ModuleConnector {

	private final Map<String, Path> jars;

	private ClassPath(Stream<Path> jars) {
		this.jars = jars.collect(Collectors.toUnmodifiableMap(ClassPath::url, Function.identity(), (one, same) -> one));
	}

	/** The class path that this process was started with. */
	static ClassPath ofThisProcess() {
		return new ClassPath(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of));
	}

	/** Under which location a bundle is installed. */
	String location(Path jar) {
		return jars.containsKey(url(jar)) ? url(jar) : "reference:" + url(jar);
	}

	private static String url(Path jar) {
		return jar.toUri().toString();
	}

	@Override
	public Optional<ConnectModule> connect(String location) {
		return Optional.ofNullable(jars.get(location)).map(jar -> () -> new ConnectedJar(jar));
	}

	@Override
	public void initialize(File storage, Map<String, String> configuration) {
		// nothing is kept
	}

	@Override
	public Optional<BundleActivator> newBundleActivator() {
		return Optional.empty();
	}
}
