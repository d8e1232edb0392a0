package org.postern.ui.job;

/** Ends the following of something. Closing it again does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

	@Override
	void close();
}
