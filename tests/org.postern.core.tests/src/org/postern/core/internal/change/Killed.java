package org.postern.core.internal.change;

/** Stands for a process that ends here: nothing that catches exceptions catches this. */
final class Killed extends Error {

	private static final long serialVersionUID = 1L;
}
