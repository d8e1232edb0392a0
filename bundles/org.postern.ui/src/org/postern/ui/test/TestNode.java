package org.postern.ui.test;

import java.util.List;
import java.util.Optional;

import org.postern.api.check.Step;

/** A line of the test's tree. */
sealed interface TestNode {

	/** What keeps its identity while the test goes on. */
	String key();

	record EndpointNode(EndpointRun run) implements TestNode {
		@Override
		public String key() {
			return run.endpoint().describe();
		}
	}

	record StepNode(EndpointRun of, StepRun run, int index) implements TestNode {
		@Override
		public String key() {
			return of.endpoint().describe() + "/" + index + run.stage() + run.subject();
		}
	}

	/** Over all endpoints: send, receive, remove. */
	record TripNode(List<Step> steps) implements TestNode {
		@Override
		public String key() {
			return "round trip";
		}
	}

	record TripStepNode(Step step, int index) implements TestNode {
		@Override
		public String key() {
			return "round trip/" + index;
		}
	}

	/** The step behind a line; empty for endpoints and for steps that still run. */
	default Optional<Step> ended() {
		return switch (this) {
			case EndpointNode node -> Optional.empty();
			case StepNode node -> node.run().step();
			case TripNode node -> Optional.empty();
			case TripStepNode node -> Optional.of(node.step());
		};
	}
}
