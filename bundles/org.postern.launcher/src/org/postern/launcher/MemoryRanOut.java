package org.postern.launcher;

import java.lang.System.Logger.Level;
import java.lang.Thread.UncaughtExceptionHandler;

/**
 * Ends a command that has no memory left, instead of letting it go on with half of its threads. Memory that a plug-in
 * asked for in vain is the plug-in's trouble: it is caught where the plug-in was asked, and never comes here.
 */
final class MemoryRanOut implements UncaughtExceptionHandler {

	private static final int NO_MEMORY = 3;

	@Override
	public void uncaughtException(Thread thread, Throwable thrown) {
		if (thrown instanceof OutOfMemoryError) {
			System.err.println("postern: out of memory (" + thrown.getMessage()
					+ "). Give it more: POSTERN_JAVA_OPTIONS=-Xmx512m");
			Runtime.getRuntime().halt(NO_MEMORY);
		}
		System.getLogger(MemoryRanOut.class.getName()).log(Level.ERROR, "In thread " + thread.getName(), thrown);
	}
}
