package org.postern.net.session;

import java.io.IOException;

import org.postern.net.FurtherStage;
import org.postern.net.Wire;

/**
 * Something that a thorough test tries out in the session of a user who is logged in. It leaves the user's things as
 * they were. Stateless and thread-safe.
 */
public interface UserTrial {

	/** The word for it in {@link TrialFailed}: {@code folders}. */
	String what();

	/**
	 * Tries it. The wire's {@link Wire#begin()} is to be called before each command.
	 *
	 * @param name for what the trial makes, in letters, digits and hyphens; nothing of the user's is called so
	 */
	FurtherStage.Sight run(Wire wire, String name) throws IOException;

	/** Removes what a trial of that name may have left when it was broken off; over another connection. */
	default void sweep(Wire wire, String name) throws IOException {
		// most trials leave nothing behind
	}
}
