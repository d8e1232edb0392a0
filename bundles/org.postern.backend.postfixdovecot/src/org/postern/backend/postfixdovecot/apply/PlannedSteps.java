package org.postern.backend.postfixdovecot.apply;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.postern.api.backend.PlannedChange;
import org.postern.backend.postfixdovecot.files.FileEdit;
import org.postern.backend.postfixdovecot.render.Activation;
import org.postern.backend.postfixdovecot.render.Activation.Manner;
import org.postern.backend.postfixdovecot.render.Activation.Program;
import org.postern.backend.postfixdovecot.render.Rendering;

/** What applying a rendering does, for the plan. */
record PlannedSteps(ServerCommands servers, ApplySettings settings) {

	List<PlannedChange> of(Rendering rendering) {
		List<PlannedChange> steps = new ArrayList<>();
		if (rendering.isEmpty()) {
			return steps;
		}
		for (FileEdit edit : rendering.edits()) {
			steps.add(new PlannedChange.FileChange(edit.summary(), edit.before().path(),
					edit.before().content().orElse(""), edit.after().content().orElse("")));
		}
		rendering.activations().forEach(activation -> steps.add(
				new PlannedChange.Action(summary(activation), servers.command(activation))));
		steps.add(new PlannedChange.Action(wayBack(), ""));
		return steps;
	}

	private static String summary(Activation activation) {
		if (activation.program() == Program.RETENTION_TIMER) {
			return "Take up the timer of the daily retention: " + activation.reason();
		}
		String program = activation.program() == Program.DOVECOT ? "Dovecot" : "Postfix";
		return activation.manner() == Manner.RELOAD
				? "Reload " + program + ", and open sessions go on: " + activation.reason()
				: "Restart " + program + ", which cuts open sessions: " + activation.reason();
	}

	private String wayBack() {
		Duration after = settings.undoAfter();
		if (after.isZero()) {
			return "The server does not undo the change by itself should Postern be lost on the way: undo-after is 0";
		}
		String time = after.toSeconds() % 60 == 0 ? after.toMinutes() + " min" : after.toSeconds() + " s";
		return "The server undoes the change by itself if Postern does not confirm it within " + time
				+ " (undo-after; 0 switches this off)";
	}
}
