package org.postern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.postern.plugins.Candidate;
import org.postern.plugins.Consent;
import org.postern.plugins.Effect;
import org.postern.plugins.Plugin;
import org.postern.plugins.PluginException;
import org.postern.plugins.Plugins;
import org.postern.plugins.Publisher;

/** Offers what a test says, and writes down what it is asked. */
final class FakePlugins implements Plugins {

	final List<Plugin> installed = new ArrayList<>();
	final List<Candidate> offered = new ArrayList<>();
	final List<Publisher> trusted = new ArrayList<>();
	final List<String> asked = new ArrayList<>();

	@Override
	public Path folder() {
		return Path.of("/home/anna/plugins");
	}

	@Override
	public List<Plugin> list() {
		return installed;
	}

	@Override
	public Offer open(String source, List<String> names) {
		asked.add("open " + source + " " + names);
		return new Offer() {
			@Override
			public List<Candidate> candidates() {
				return offered;
			}

			@Override
			public Offer only(Set<String> chosen) {
				return this;
			}

			@Override
			public void install(Consent consent, Effect effect) {
				asked.add("install " + agreed(consent));
			}

			@Override
			public void close() {
				asked.add("close");
			}
		};
	}

	private static List<String> agreed(Consent consent) {
		Stream<String> unsigned = consent.unsigned() ? Stream.of("unsigned") : Stream.empty();
		return Stream.concat(consent.publishers().entrySet().stream()
				.map(one -> one.getKey().subject() + " " + one.getValue()).sorted(), unsigned).toList();
	}

	@Override
	public boolean isSafeMode() {
		return false;
	}

	@Override
	public void remove(String name, Effect effect) throws PluginException {
		require(name);
		asked.add("remove " + name);
	}

	@Override
	public void enable(String name, boolean enabled, Effect effect) throws PluginException {
		require(name);
		asked.add((enabled ? "enable " : "disable ") + name);
	}

	private void require(String name) throws PluginException {
		if (installed.stream().noneMatch(plugin -> plugin.name().equals(name))) {
			throw new PluginException("There is no plug-in '" + name + "'", "None is installed.");
		}
	}

	@Override
	public List<Publisher> publishers() {
		return trusted;
	}

	@Override
	public void forget(String fingerprint, Effect effect) {
		asked.add("forget " + fingerprint);
	}

	@Override
	public Watch watch(Consumer<String> told) {
		return () -> asked.add("watch no longer");
	}
}
