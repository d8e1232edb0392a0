package org.postern.core.tour;

import java.nio.file.Path;

import org.postern.api.progress.Cancellation;

/**
 * The main job from end to end on the local server: tick 2525 and a hold period, see the plan, apply it, prove the
 * listeners, see what clients are told, send and receive over 2525, see POP3 hold at work, close 2525 again.
 */
public interface Tour {

	/**
	 * @param folder the sample site to use; made where there is none
	 * @return whether every step did what it should
	 * @throws InterruptedException if cancelled
	 */
	boolean run(Path folder, TourListener listener, Cancellation cancellation) throws InterruptedException;
}
