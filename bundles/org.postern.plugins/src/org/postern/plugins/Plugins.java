package org.postern.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.postern.api.finding.Finding;

/** The plug-ins of this user. Thread-safe. */
public interface Plugins {

	/** The folder that holds their jars. */
	Path folder();

	/** All that are there, working or not, by name. */
	List<Plugin> list();

	/** What is wrong with which plug-in. */
	default List<Finding> findings() {
		return list().stream().flatMap(plugin -> plugin.findings().stream()).toList();
	}

	/**
	 * Fetches and judges plug-ins; changes nothing.
	 *
	 * @param source a jar, or a p2 site: a folder, a zip, or an http(s) address
	 * @param names  which of a site; all of them if none is named
	 * @throws PluginException if it cannot be read, or has no such plug-in
	 */
	Offer open(String source, List<String> names) throws PluginException, InterruptedException;

	/** Whether a source is meant as an address, of whatever kind, and not as the name of a file. */
	static boolean isAddress(String source) {
		return source.matches("[A-Za-z][\\w+.-]+:.*");
	}

	/** Whether Postern was started without any of them. */
	boolean isSafeMode();

	/**
	 * Takes a plug-in out and deletes its jar.
	 *
	 * @throws PluginException if there is none of this name, or it cannot be deleted
	 */
	void remove(String name, Effect effect) throws PluginException;

	/**
	 * Takes a plug-in out and keeps its jar, or lets it in again.
	 *
	 * @throws PluginException if there is none of this name, or its jar cannot be renamed
	 */
	void enable(String name, boolean enabled, Effect effect) throws PluginException;

	/** Those who are always trusted. */
	List<Publisher> publishers() throws PluginException;

	/**
	 * Trusts a publisher no longer; plug-ins that were let in for that are kept out from then on.
	 *
	 * @throws PluginException if none has this fingerprint, or it cannot be forgotten
	 */
	void forget(String fingerprint, Effect effect) throws PluginException;

	/**
	 * Follows the folder: a jar dropped in is let in, one taken out is gone, without a restart.
	 *
	 * @param told each change, in a sentence
	 * @return ends it
	 */
	Watch watch(Consumer<String> told) throws PluginException;

	/** Plug-ins that were fetched and judged. Closing it throws away what was fetched. */
	interface Offer extends AutoCloseable {

		List<Candidate> candidates();

		/** Some of them, judged without the others. It is closed with this one. */
		Offer only(Set<String> names);

		/**
		 * Installs all of them, or none. At once, one that does not start is none that is installed; later, it is kept out.
		 *
		 * @throws PluginException if one is not fit, or not trusted enough, or cannot be written
		 */
		void install(Consent consent, Effect effect) throws PluginException;

		@Override
		void close();
	}

	/** Following the folder, until closed. */
	interface Watch extends AutoCloseable {

		@Override
		void close();
	}
}
