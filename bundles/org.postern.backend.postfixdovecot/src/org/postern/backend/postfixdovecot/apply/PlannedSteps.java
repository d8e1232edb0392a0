package org.postern.backend.postfixdovecot.apply;

import java.util.ArrayList;
import java.util.List;

import org.postern.api.backend.PlannedChange;
import org.postern.backend.postfixdovecot.render.Activation;
import org.postern.backend.postfixdovecot.render.Activation.Manner;
import org.postern.backend.postfixdovecot.render.Activation.Program;
import org.postern.backend.postfixdovecot.render.Rendering;
import org.postern.host.change.ApplySettings;
import org.postern.host.change.FileEdit;

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
		steps.add(new PlannedChange.Action(settings.wayBack(), ""));
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
}
