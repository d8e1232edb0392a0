package org.postern.core.push;

import java.util.List;

import org.postern.api.progress.Cancellation;
import org.postern.core.site.Site;

/**
 * Gives many users their profiles. A run is kept in the site's {@code state} folder: what is to be done before the
 * first user, each user's turn before it and its outcome after it. So nobody is given a profile twice, whatever ends
 * Postern in between.
 */
public interface PushService {

	/**
	 * Says who would be given what, and who would not and why. Writes nothing.
	 *
	 * @throws PushException if there is no such channel or format, or the issued list cannot be read
	 */
	PushPreview preview(Site site, UserList users, PushRequest request) throws PushException;

	/**
	 * Does what a preview shows. Where this is cancelled, the users whose turn it is are finished first if that takes no
	 * more than a moment; the run can be taken up again.
	 *
	 * @return how it ended, or how far it came until it was cancelled
	 * @throws PushException        if the place cannot be reached, or the run cannot be written down; nobody's turn
	 *                              begins without that
	 * @throws InterruptedException if the calling thread is interrupted
	 */
	PushReport push(Site site, PushPreview accepted, PushListener listener, Cancellation cancellation)
			throws PushException, InterruptedException;

	/**
	 * Takes a run up again: whoever waits or failed is given the profile as the policy says it now.
	 *
	 * @param unknownToo whether those are given it, too, of whom nobody knows whether they were
	 * @return as {@link #push}
	 * @throws PushException if there is no such run, it goes on elsewhere, or it cannot be written down
	 */
	PushReport resume(Site site, String run, boolean unknownToo, PushListener listener, Cancellation cancellation)
			throws PushException, InterruptedException;

	/** How far a run is, or how it ended. @throws PushException if there is no such run, or it cannot be read */
	PushReport report(Site site, String run) throws PushException;

	/** All that the site remembers, the latest first. @throws PushException if they cannot be read */
	List<PushRun> runs(Site site) throws PushException;
}
