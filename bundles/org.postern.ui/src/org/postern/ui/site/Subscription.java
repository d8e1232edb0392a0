package org.postern.ui.site;

/** Ends the following of something. Closing it again does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

	@Override
	void close();
}
