package org.postern.ui.preview;

/** A line of what clients are told: a kind of client, or a document that it reads. */
public sealed interface Told permits ToldClients, ToldDocument {

	/** Stays the same while the policy changes. */
	String id();
}
