package org.postern.plugins.internal.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.lang.model.SourceVersion;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.plugins.PluginException;
import org.postern.plugins.PluginProjects;
import org.postern.plugins.ProjectKind;

/** Fills templates. */
@Component
public final class TemplateProjects implements PluginProjects {

	/** The framework or system property that says where the SDK is. */
	private static final String SDK = "postern.sdk";
	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");

	private final Optional<Path> ownSdk;

	@Activate
	public TemplateProjects(BundleContext context) {
		this(Optional.ofNullable(context.getProperty(SDK)).map(Path::of));
	}

	TemplateProjects(Optional<Path> ownSdk) {
		this.ownSdk = ownSdk;
	}

	@Override
	public Path create(ProjectKind kind, String name, Path parent, Optional<Path> sdk) throws PluginException {
		requireUsable(name);
		Sdk found = new Sdk(sdk.or(() -> ownSdk).orElse(parent.resolve("sdk")));
		Map<String, String> files = files(kind, name, found);
		Path project = parent.resolve(name);
		if (Files.exists(project)) {
			throw new PluginException(project + " is there already", "Choose another name, or another folder: --in FOLDER.");
		}
		try {
			for (Map.Entry<String, String> file : files.entrySet()) {
				Path place = project.resolve(file.getKey());
				Files.createDirectories(place.getParent());
				Files.writeString(place, file.getValue());
			}
			return project;
		} catch (IOException e) {
			throw new PluginException(project + " cannot be written: " + e.getMessage(),
					"Make room on the disk, or give yourself the right to write there.", e);
		}
	}

	private static void requireUsable(String name) throws PluginException {
		if (!NAME.matcher(name).matches() || !SourceVersion.isName(name) || name.startsWith("org.postern.")) {
			throw new PluginException("'" + name + "' cannot be the name of a plug-in",
					"Use a name that is yours, written as a Java package: org.example.finger.");
		}
	}

	private static Map<String, String> files(ProjectKind kind, String name, Sdk sdk) throws PluginException {
		String id = name.substring(name.lastIndexOf('.') + 1);
		String label = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
		String type = label + kind.ending();
		Map<String, String> words = Map.of("name", name, "package", name, "id", id, "label", label, "Class", type, "sdk",
				sdk.address(), "version", sdk.version());
		String template = kind.name().toLowerCase(Locale.ROOT);
		String folder = "/java/" + name.replace('.', '/') + "/" + type;
		Map<String, String> files = new LinkedHashMap<>();
		put(files, "pom.xml", "pom", words);
		put(files, "README.md", "README", words);
		put(files, "src/main" + folder + ".java", template, words);
		put(files, "src/main" + folder + "Session.java", template + "-more", words);
		put(files, "src/test" + folder + "Test.java", template + "-test", words);
		return files;
	}

	private static void put(Map<String, String> files, String file, String template, Map<String, String> words) {
		new Template(template).fill(words).ifPresent(text -> files.put(file, text));
	}
}
