package org.postern.core.internal.simulate;

import java.util.ArrayList;
import java.util.List;

import org.postern.core.simulate.Attempt;
import org.postern.core.simulate.MailProgram;
import org.postern.core.simulate.Method;
import org.postern.core.simulate.Outcome;
import org.postern.core.simulate.SimulationListener;

/** What a program has tried so far, in its order. Used by one thread. */
final class Trail {

	private final MailProgram program;
	private final SimulationListener listener;
	private final List<Attempt> attempts = new ArrayList<>();

	Trail(MailProgram program, SimulationListener listener) {
		this.program = program;
		this.listener = listener;
	}

	MailProgram program() {
		return program;
	}

	void add(Method method, String target, Outcome outcome) {
		add(new Attempt(method, target, outcome));
	}

	void add(Attempt attempt) {
		attempts.add(attempt);
		listener.tried(program, attempt);
	}

	List<Attempt> attempts() {
		return List.copyOf(attempts);
	}
}
