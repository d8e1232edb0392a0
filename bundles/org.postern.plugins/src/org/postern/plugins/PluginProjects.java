package org.postern.plugins;

import java.nio.file.Path;
import java.util.Optional;

/** Makes projects for those who write plug-ins. */
public interface PluginProjects {

	/**
	 * Makes a project that builds by itself: one class that works, and a test that extends the contract of its kind.
	 *
	 * @param name  the plug-in's symbolic name, which is also its package: {@code org.example.finger}
	 * @param parent the folder in which the project's folder is made
	 * @param sdk   where the SDK is, a folder; empty for that of this Postern
	 * @return the project's folder
	 * @throws PluginException if the name cannot be used, the folder is there already, or there is no SDK
	 */
	Path create(ProjectKind kind, String name, Path parent, Optional<Path> sdk) throws PluginException;
}
