package org.postern.core.change;

import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.progress.Progress;
import org.postern.core.site.Site;

/**
 * Changes servers so that it cannot break them: plan, back up, apply, prove each listener by handshake, and on any
 * failure put the former state back and prove that. Every change leaves a revision and a journal entry.
 */
public interface ChangeService {

	/** What would have to change for the site's policy; changes nothing. */
	Plan plan(Site site, String server) throws BackendException;

	/**
	 * Applies a plan. A server that Postern runs itself and that is not running is started for the proof and stopped
	 * afterwards.
	 *
	 * @throws BackendException     if nothing was changed: the server cannot be reached, the plan is out of date, an
	 *                              interrupted change waits to be recovered
	 * @throws InterruptedException if cancelled; the former state is back
	 */
	ChangeReport apply(Site site, Plan plan, Progress progress) throws BackendException, InterruptedException;

	/** Revisions of a server, newest first. */
	List<Revision> revisions(Site site, String server) throws BackendException;

	/**
	 * Puts back the state before a revision.
	 *
	 * @throws BackendException if the server cannot be reached; nothing was changed
	 */
	ChangeReport restore(Site site, Revision revision, Progress progress)
			throws BackendException, InterruptedException;

	/**
	 * Brings an interrupted change to its end: proves and keeps it where the server is as the site's policy says, else
	 * undoes it and applies the policy anew.
	 *
	 * @param revision from {@link #interrupted}
	 * @throws BackendException     if the server cannot be reached, or what was found cannot be recorded; the change
	 *                              stays interrupted
	 * @throws InterruptedException if cancelled
	 */
	ChangeReport finish(Site site, Revision revision, Progress progress)
			throws BackendException, InterruptedException;

	/** The revision of a change that was begun and never ended: Postern was killed in the middle. */
	Optional<Revision> interrupted(Site site, String server) throws BackendException;
}
