package org.postern.core.internal.simulate;

import java.util.Optional;

import org.postern.core.simulate.AccountSettings;

/** How one mail program looks for settings; what it tries goes onto its {@link Trail}. */
@FunctionalInterface
interface Search {

	/** What the program would set up; empty where it finds nothing and asks the user. */
	Optional<AccountSettings> run() throws InterruptedException;
}
