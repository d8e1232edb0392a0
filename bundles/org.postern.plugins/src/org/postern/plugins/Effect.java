package org.postern.plugins;

/** When a change of the plug-ins takes effect. */
public enum Effect {

	/** They are let in and taken out while Postern runs, and what was made of their services is made anew. */
	AT_ONCE,
	/** Postern goes on with what it has: for windows, which hold on to what they were given. */
	AT_NEXT_START
}
