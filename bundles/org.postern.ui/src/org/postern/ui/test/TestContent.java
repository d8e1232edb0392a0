package org.postern.ui.test;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.postern.api.check.Step;

/** Endpoints with their steps, then the round trip. */
final class TestContent implements ITreeContentProvider, IElementComparer {

	private final Supplier<TestRun> current;

	TestContent(Supplier<TestRun> current) {
		this.current = current;
	}

	@Override
	public Object[] getElements(Object input) {
		TestRun run = current.get();
		Stream<TestNode> endpoints = run.endpoints().stream().map(TestNode.EndpointNode::new);
		Stream<TestNode> trip = run.roundTrip().isEmpty() ? Stream.empty()
				: Stream.of(new TestNode.TripNode(run.roundTrip()));
		return Stream.concat(endpoints, trip).toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		return switch ((TestNode) parent) {
			case TestNode.EndpointNode node -> steps(node.run());
			case TestNode.TripNode node -> trip(node.steps());
			case TestNode.StepNode node -> new Object[0];
			case TestNode.TripStepNode node -> new Object[0];
		};
	}

	private static Object[] steps(EndpointRun run) {
		return IntStream.range(0, run.steps().size())
				.mapToObj(index -> new TestNode.StepNode(run, run.steps().get(index), index)).toArray();
	}

	private static Object[] trip(List<Step> steps) {
		return IntStream.range(0, steps.size()).mapToObj(index -> new TestNode.TripStepNode(steps.get(index), index))
				.toArray();
	}

	@Override
	public Object getParent(Object element) {
		return switch ((TestNode) element) {
			case TestNode.StepNode node -> new TestNode.EndpointNode(node.of());
			case TestNode.EndpointNode node -> null;
			case TestNode.TripNode node -> null;
			case TestNode.TripStepNode node -> null;
		};
	}

	@Override
	public boolean hasChildren(Object element) {
		return getChildren(element).length > 0;
	}

	@Override
	public boolean equals(Object one, Object other) {
		return one instanceof TestNode first && other instanceof TestNode second ? first.key().equals(second.key())
				: one.equals(other);
	}

	@Override
	public int hashCode(Object element) {
		return element instanceof TestNode node ? node.key().hashCode() : element.hashCode();
	}
}
