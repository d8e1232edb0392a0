package org.postern.ui.site;

/** The life of the workbench: what it opens with, and what it leaves behind. An OSGi service. */
public interface ConsoleSession {

	/** Opens the site that was open last, else the sample site, made on first use. Returns at once. */
	void start();

	/** Stops the servers that were started here. */
	void stop();
}
