package org.postern.ui.site;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.postern.api.finding.Finding;
import org.postern.ui.job.Subscription;

/**
 * The site that the workbench shows: an OSGi service, to be injected into parts and asked of
 * {@code IServiceLocator}s. Thread-safe. Whatever takes time is done on a job; its result arrives as a new
 * {@link SiteState}.
 */
public interface SiteContext {

	/** What is known now. */
	SiteState state();

	/**
	 * Hands over the present state at once and every later one.
	 *
	 * @param executor on which {@code follower} is called: for a control, {@code UiThread.of(control)}
	 * @return to be closed when the follower goes
	 */
	Subscription follow(Executor executor, Consumer<SiteState> follower);

	/** Reads a site folder, makes it the open one, reviews its policies and looks at its servers. */
	void open(Path folder);

	/** Does the same, unless another folder was asked for before. */
	void openFirst(Path folder);

	/** Reads the open site's files again, as after a save. Looks at no server. */
	void reload();

	/** Looks at a server's live ports again, as after an apply. */
	void refresh(String server);

	/**
	 * Replaces what a source said about a server; the Findings view shows it.
	 *
	 * @param server the server's name; empty text for the whole site
	 */
	void found(String server, FindingSource source, List<Finding> findings);
}
