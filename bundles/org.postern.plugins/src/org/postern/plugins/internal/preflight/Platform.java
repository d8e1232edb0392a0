package org.postern.plugins.internal.preflight;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.plugins.internal.jar.PluginJar;

/** A plug-in for another operating system or processor. Apache Felix would not mind, and fail later. */
final class Platform implements Preflight.Check {

	private static final String HEADER = "Eclipse-PlatformFilter";

	@Override
	public Stream<Finding> judge(PluginJar jar, Installed installed) {
		Map<String, String> here = here();
		return jar.manifest().text(HEADER).stream().filter(filter -> !matches(filter, here))
				.map(filter -> Finding.of("plugin.platform", Severity.ERROR,
						jar.manifest().label() + " is made for another platform: it asks for " + filter + ", this is "
								+ here.get("osgi.os") + " on " + here.get("osgi.arch") + ".",
						"It holds code that this computer cannot run.", "Get the plug-in for this platform."));
	}

	private static boolean matches(String filter, Map<String, String> here) {
		try {
			return FrameworkUtil.createFilter(filter).matches(here);
		} catch (InvalidSyntaxException e) {
			return false;
		}
	}

	/** This computer in Eclipse's words. */
	private static Map<String, String> here() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String os = name.contains("win") && !name.contains("darwin") ? "win32" : name.contains("mac") ? "macosx" : "linux";
		String arch = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
		String toolkit = Map.of("win32", "win32", "macosx", "cocoa").getOrDefault(os, "gtk");
		return Map.of("osgi.os", os, "osgi.arch", arch, "osgi.ws", toolkit, "osgi.nl", Locale.getDefault().toString());
	}
}
