package org.postern.core.webserver;

/** A site in the language of one web server. */
interface ServerText {

	String whole();

	/** @param indent in front of each line */
	String paths(String indent);
}
