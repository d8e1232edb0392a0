package org.postern.ui.changes;

import org.eclipse.osgi.util.NLS;
import org.postern.core.change.ChangeOutcome;

/** How a change ended, in words, and what follows from it. */
final class OutcomeText {

	private OutcomeText() {
	}

	static String title(ChangeOutcome outcome, boolean restored) {
		return switch (outcome) {
			case UNCHANGED -> Messages.outcome_unchanged;
			case APPLIED -> restored ? Messages.outcome_restored : Messages.outcome_applied;
			case ROLLED_BACK -> Messages.outcome_rolledBack;
			case BROKEN -> Messages.outcome_broken;
		};
	}

	static String advice(ChangeOutcome outcome, boolean restored, String server) {
		return switch (outcome) {
			case UNCHANGED -> Messages.advice_unchanged;
			case APPLIED -> restored ? NLS.bind(Messages.advice_restored, server) : Messages.advice_applied;
			case ROLLED_BACK -> Messages.advice_rolledBack;
			case BROKEN -> Messages.advice_broken;
		};
	}
}
