package org.postern.plugins.internal.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.plugins.Plugin;
import org.postern.plugins.PluginException;
import org.postern.plugins.internal.jar.JarReader;
import org.postern.plugins.internal.jar.PluginJar;
import org.postern.plugins.internal.trust.Trust;

/** One look at the folder: what is there, which of it may be run, and what is wrong with the rest. */
final class Inspection {

	private final House house;
	private final Map<String, String> origins;
	private final List<Plugin> unreadable = new ArrayList<>();
	private final List<Judged> judged = new ArrayList<>();
	private final List<PluginJar> readable = new ArrayList<>();
	private final Map<String, PluginJar> trusted = new TreeMap<>();

	private record Judged(PluginJar jar, Plugin.State state, List<Finding> findings) {
	}

	/** @param house where those are that were let in */
	Inspection(PluginFolder folder, Trust trust, House house) throws IOException {
		this.house = house;
		origins = folder.origins().read();
		for (Path file : folder.jars()) {
			read(file).ifPresent(readable::add);
		}
		for (Path file : folder.disabled()) {
			read(file).ifPresent(jar -> judged.add(new Judged(jar, Plugin.State.DISABLED, List.of())));
		}
		Newest newest = Newest.of(readable);
		newest.others().forEach(jar -> keepOut(jar, List.of(Findings.superseded(jar))));
		for (PluginJar jar : newest.chosen().values()) {
			Optional<Finding> against = trust.judge(jar);
			against.ifPresentOrElse(finding -> keepOut(jar, List.of(finding)), () -> trusted.put(jar.name(), jar));
		}
	}

	private Optional<PluginJar> read(Path file) {
		try {
			return Optional.of(JarReader.read(file));
		} catch (PluginException e) {
			unreadable.add(unreadable(file, Findings.unreadable(file, e)));
			return Optional.empty();
		}
	}

	/** What stands for a jar, or for the whole folder, that cannot be read. */
	static Plugin unreadable(Path file, Finding why) {
		String name = file.getFileName().toString();
		return new Plugin(name, "", name, file, Plugin.State.ISOLATED, false, Optional.empty(), Optional.empty(), List.of(),
				List.of(why));
	}

	/** Those that may be run. */
	List<PluginJar> trusted() {
		return List.copyOf(trusted.values());
	}

	void keepOut(PluginJar jar, List<Finding> findings) {
		trusted.remove(jar.name(), jar);
		judged.add(new Judged(jar, Plugin.State.ISOLATED, findings));
	}

	/** Tells of those that run though their jars are gone. */
	void gone(Stream<PluginJar> residents) {
		residents.filter(jar -> !trusted.containsKey(jar.name())
				&& judged.stream().noneMatch(known -> known.jar().name().equals(jar.name()))).toList()
				.forEach(jar -> judged.add(new Judged(jar, Plugin.State.REMOVED, List.of())));
	}

	/** All plug-ins, those that may be run being in this state. */
	List<Plugin> plugins(Plugin.State state) {
		Stream<Judged> rest = trusted.values().stream().map(jar -> new Judged(jar, state, List.of()));
		return Stream.concat(unreadable.stream(), Stream.concat(judged.stream(), rest).map(this::plugin)).sorted(Comparator.comparing(Plugin::name).thenComparing(Plugin::version)).toList();
	}

	private Plugin plugin(Judged known) {
		PluginJar jar = known.jar();
		boolean pending = (known.state() == Plugin.State.WORKING) != house.works(jar);
		return new Plugin(jar.name(), jar.manifest().version().toString(), jar.manifest().label(), jar.file(), known.state(),
				pending, jar.signature().by(), Optional.ofNullable(origins.get(jar.name())), house.provides(jar), known.findings());
	}
}
